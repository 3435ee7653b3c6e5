package ca.jechemine.payments.application;

import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.OverBalance;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.payout.ManualPayout;
import ca.jechemine.payments.domain.payout.ManualPayout.Status;
import ca.jechemine.payments.domain.payout.ManualPayouts;
import ca.jechemine.payments.domain.payout.Payee;
import ca.jechemine.payments.domain.payout.Payees;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.payout.PayoutRefusals;
import ca.jechemine.payments.domain.payout.PayoutThreshold;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Records what an administrator pays a professional out of the platform (contract 30 §16). Whether
/// it is covered is decided by the write itself.
public final class RecordPayout {

  private final ManualPayouts payouts;
  private final People people;
  private final Payees payees;
  private final Ledger ledger;
  private final PayoutThreshold threshold;
  private final Ids ids;
  private final InstantSource clock;

  public RecordPayout(
      ManualPayouts payouts,
      People people,
      Payees payees,
      Ledger ledger,
      PayoutThreshold threshold,
      Ids ids,
      InstantSource clock) {
    this.payouts = payouts;
    this.people = people;
    this.payees = payees;
    this.ledger = ledger;
    this.threshold = threshold;
    this.ids = ids;
    this.clock = clock;
  }

  /// What is to be recorded. Without an amount it is all that is owed; without a cycle, the current
  /// one. `isOwnChoice` says that it goes the way the professional wants to be paid.
  public record Order(
      UserId professional,
      Optional<Money> amount,
      Optional<LedgerCycle> cycle,
      @Nullable String reference,
      @Nullable String notes,
      boolean isOwnChoice) {}

  /// What became of it.
  public sealed interface Outcome {

    /// It is recorded, or awaits approval; `owed` is what is left.
    record Done(ManualPayout payout, Money owed) implements Outcome {}

    /// Nothing is owed, or less; nothing was written.
    record NotCovered(Money owed) implements Outcome {}
  }

  /// What became of the order.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when they are no professional
  /// @throws ca.jechemine.kernel.Refusal.Conflict when the same was recorded before
  public Outcome record(UserId administrator, Order order, Receipts<Outcome> receipts) {
    UserId professional = order.professional();
    if (people.find(professional).filter(it -> it.role() == Role.PROFESSIONAL).isEmpty()) {
      throw PayoutRefusals.noProfessional();
    }
    return Retry.whenStale(() -> record(administrator, order, receipts, clock.instant()));
  }

  private Outcome record(
      UserId administrator, Order order, Receipts<Outcome> receipts, Instant now) {
    UserId professional = order.professional();
    LedgerCycle cycle = order.cycle().orElseGet(() -> LedgerCycle.at(now));
    Money owed = ledger.balances(professional, cycle).lifetime();
    Money amount = order.amount().orElse(owed);
    if (owed.cents() <= 0 || amount.compareTo(owed) > 0) {
      return new Outcome.NotCovered(owed);
    }
    ManualPayout payout =
        new ManualPayout(
            new PayoutId(ids.next()),
            professional,
            amount,
            order.isOwnChoice() ? channel(professional) : PaymentChannel.NONE,
            cycle,
            order.reference(),
            order.notes(),
            administrator,
            now,
            null,
            amount.compareTo(threshold.current()) > 0 ? Status.AWAITING_APPROVAL : Status.RECORDED,
            now);
    Outcome done = new Outcome.Done(payout, owed.minus(amount));
    try {
      payouts.begin(payout, receipts.of(done));
      return done;
    } catch (OverBalance over) {
      if (order.amount().isEmpty() && over.owed().cents() > 0) {
        // All that is owed is less by now.
        throw new StaleVersion("the balance");
      }
      return new Outcome.NotCovered(over.owed());
    }
  }

  private PaymentChannel channel(UserId professional) {
    return payees.find(professional).filter(Payee::wantsTransfers).isPresent()
        ? PaymentChannel.TRANSFER
        : PaymentChannel.NONE;
  }
}
