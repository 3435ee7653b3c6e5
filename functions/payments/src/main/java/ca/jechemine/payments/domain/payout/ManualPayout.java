package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.LedgerPayout;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Money that an administrator pays a professional out of the platform, by Interac or otherwise
/// (contract 30 §16). It takes the amount from what is owed at once; above the threshold it counts
/// as paid once a second administrator agrees, and is owed again when they do not.
///
/// ```
/// RECORDED      AWAITING_APPROVAL ──▶ RECORDED
///                        └──▶ DECLINED
/// ```
///
/// @param decidedBy who approved or declined it; null while nobody did, or nobody has to
/// @param at since when it stands so
public record ManualPayout(
    PayoutId id,
    UserId professional,
    Money amount,
    PaymentChannel channel,
    LedgerCycle cycle,
    @Nullable String reference,
    @Nullable String notes,
    UserId requestedBy,
    Instant requestedAt,
    @Nullable UserId decidedBy,
    Status status,
    Instant at) {

  /// How it stands.
  public enum Status {
    AWAITING_APPROVAL,
    RECORDED,
    DECLINED;

    /// As JSON spells it.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The one of that code; empty when there is none.
    public static Optional<Status> of(String code) {
      return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
  }

  /// The entry of the journal that it begins with.
  public JournalEntry begun() {
    return status == Status.RECORDED ? ledger().recorded(at) : ledger().requested(at);
  }

  /// A second administrator agrees.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is who recorded it
  /// @throws ca.jechemine.kernel.Refusal.Conflict when it awaits no approval
  public ManualPayout approvedBy(UserId administrator, Instant now) {
    requireAwaiting();
    if (administrator.equals(requestedBy)) {
      throw PayoutRefusals.ownRequest();
    }
    return decided(administrator, Status.RECORDED, now);
  }

  /// An administrator does not want it; who recorded it may take it back so.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when it awaits no approval
  public ManualPayout declinedBy(UserId administrator, Instant now) {
    requireAwaiting();
    return decided(administrator, Status.DECLINED, now);
  }

  /// The entry of the journal that the decision is.
  public JournalEntry decision() {
    return status == Status.RECORDED ? ledger().sent(at) : ledger().failed(at);
  }

  /// Without the notes.
  @Override
  public String toString() {
    return "ManualPayout[" + id + ", " + professional + ", " + amount.cents() + "]";
  }

  private void requireAwaiting() {
    if (status != Status.AWAITING_APPROVAL) {
      throw PayoutRefusals.notAwaiting();
    }
  }

  private ManualPayout decided(UserId administrator, Status next, Instant now) {
    return new ManualPayout(
        id,
        professional,
        amount,
        channel,
        cycle,
        reference,
        notes,
        requestedBy,
        requestedAt,
        administrator,
        next,
        now);
  }

  private LedgerPayout ledger() {
    return new LedgerPayout(id.value(), professional, amount, channel, cycle, reference, notes);
  }
}
