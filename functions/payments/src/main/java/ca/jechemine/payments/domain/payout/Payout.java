package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.LedgerPayout;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.payout.PayoutState.AwaitingApproval;
import ca.jechemine.payments.domain.payout.PayoutState.Declined;
import ca.jechemine.payments.domain.payout.PayoutState.Failed;
import ca.jechemine.payments.domain.payout.PayoutState.Requested;
import ca.jechemine.payments.domain.payout.PayoutState.Reversed;
import ca.jechemine.payments.domain.payout.PayoutState.Sent;
import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.TransferId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A professional's share of paid sessions, on its way to their account at Stripe (contract 30
/// §11).
///
/// @param source the charge whose money it is; null when it is of several
/// @param decidedBy who approved or declined it; null while nobody did, or nobody has to
public record Payout(
    PayoutId id,
    UserId professional,
    AccountId account,
    List<AppointmentId> appointments,
    Money amount,
    @Nullable ChargeId source,
    UserId requestedBy,
    Instant requestedAt,
    @Nullable UserId decidedBy,
    PayoutState state) {

  public Payout {
    appointments = List.copyOf(appointments);
  }

  /// One of these payments, all of which are to be paid out.
  ///
  /// @param threshold above it a second administrator has to agree
  public static Payout of(
      AccountId account,
      UserId professional,
      List<Versioned<AppointmentPayment>> payments,
      UserId requestedBy,
      Money threshold,
      Instant at) {
    Money amount = Earned.parts(payments);
    return new Payout(
        PayoutId.of(professional, payments),
        professional,
        account,
        payments.stream().map(it -> it.value().id()).toList(),
        amount,
        payments.size() == 1 ? Earned.charge(payments.getFirst().value()).orElse(null) : null,
        requestedBy,
        at,
        null,
        amount.compareTo(threshold) > 0 ? new AwaitingApproval(at) : new Requested(at));
  }

  /// A second administrator agrees: it is to be sent.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is who asked for it
  /// @throws ca.jechemine.kernel.Refusal.Conflict when it awaits no approval
  public Payout approvedBy(UserId administrator, Instant at) {
    requireAwaiting();
    if (administrator.equals(requestedBy)) {
      throw PayoutRefusals.ownRequest();
    }
    return in(new Requested(at), administrator);
  }

  /// An administrator does not want it; who asked for it may take it back so.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when it awaits no approval
  public Payout declinedBy(UserId administrator, Instant at) {
    requireAwaiting();
    return in(new Declined(at), administrator);
  }

  private void requireAwaiting() {
    if (!(state instanceof AwaitingApproval)) {
      throw PayoutRefusals.notAwaiting();
    }
  }

  /// Stripe sent it.
  public Payout sent(TransferId transfer, Instant at) {
    return in(new Sent(transfer, at), decidedBy);
  }

  /// Stripe did not send it, and will not.
  public Payout failed(String code, Instant at) {
    return in(new Failed(code, at), decidedBy);
  }

  /// All of it came back.
  public Payout reversed(TransferId transfer, Instant at) {
    return in(new Reversed(transfer, at), decidedBy);
  }

  /// By which transfer it went, if it did.
  public Optional<TransferId> transfer() {
    return switch (state) {
      case Sent it -> Optional.of(it.transfer());
      case Reversed it -> Optional.of(it.transfer());
      case AwaitingApproval _, Requested _, Failed _, Declined _ -> Optional.empty();
    };
  }

  /// Who approved or declined it, if somebody did.
  public Optional<UserId> decision() {
    return Optional.ofNullable(decidedBy);
  }

  /// As the ledger has it.
  LedgerPayout ledger() {
    return new LedgerPayout(
        id.value(),
        professional,
        amount,
        PaymentChannel.STRIPE,
        LedgerCycle.at(requestedAt),
        id.value(),
        null);
  }

  private Payout in(PayoutState next, @Nullable UserId decided) {
    return new Payout(
        id,
        professional,
        account,
        appointments,
        amount,
        source,
        requestedBy,
        requestedAt,
        decided,
        next);
  }
}
