package ca.jechemine.payments.application;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.payments.domain.StripeEvents;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.EntryId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.reconciliation.Drift;
import ca.jechemine.payments.domain.reconciliation.Drifts;
import ca.jechemine.payments.domain.reconciliation.Expected;
import ca.jechemine.payments.domain.stripe.BalanceTransaction;
import ca.jechemine.payments.domain.stripe.BalanceTransactionId;
import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.payments.domain.stripe.ListedEvent;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeEvent;
import ca.jechemine.payments.domain.stripe.StripePage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds what is kept here against what Stripe keeps: takes events that never came, posts what
/// Stripe took, and tells which lines of Stripe's balance the ledger does not have. Doing it again
/// changes nothing.
public final class ReconcileStripe {

  private static final Duration EVENTS = Duration.ofDays(3);

  /// Two days, so that a night that was missed is made up for.
  private static final Duration LINES = Duration.ofDays(2);

  /// What is younger may be on its way.
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(30);

  /// What the webhook is to bring (contract 30 §9), and is subscribed to (docs/operations.md).
  public static final Set<String> AWAITED =
      Set.of(
          "account.updated",
          "charge.dispute.closed",
          "charge.dispute.created",
          "charge.dispute.funds_reinstated",
          "charge.dispute.funds_withdrawn",
          "charge.refund.updated",
          "charge.refunded",
          "customer.subscription.created",
          "customer.subscription.deleted",
          "customer.subscription.updated",
          "invoice.paid",
          "invoice.payment_failed",
          "payment_intent.canceled",
          "payment_intent.payment_failed",
          "payment_intent.processing",
          "payment_intent.succeeded",
          "payment_method.detached",
          "refund.failed",
          "refund.updated",
          "setup_intent.setup_failed",
          "setup_intent.succeeded",
          "transfer.reversed");

  private static final int PAGE = 100;

  private final Stripe stripe;
  private final StripeEvents events;
  private final Ledger ledger;
  private final Drifts drifts;
  private final InstantSource clock;

  public ReconcileStripe(
      Stripe stripe, StripeEvents events, Ledger ledger, Drifts drifts, InstantSource clock) {
    this.stripe = stripe;
    this.events = events;
    this.ledger = ledger;
    this.drifts = drifts;
    this.clock = clock;
  }

  /// Takes the events that are missing. What follows from them does later, so that a line of theirs
  /// is a difference until the next time.
  ///
  /// @return how many there were
  public long takeMissed() {
    Instant now = clock.instant();
    long missed = 0;
    @Nullable EventId after = null;
    StripePage<ListedEvent> page;
    do {
      page = stripe.events(now.minus(EVENTS), after);
      missed += page.items().stream().filter(it -> takes(it, now)).count();
      after = page.items().isEmpty() ? null : page.items().getLast().event().id();
    } while (page.more() && after != null);
    return missed;
  }

  /// Whether it had never come; it is kept now, and will be acted upon.
  private boolean takes(ListedEvent listed, Instant now) {
    StripeEvent event = listed.event();
    return event.created().isBefore(now.minus(ON_ITS_WAY))
        && AWAITED.contains(event.type())
        && events.find(event.id()).isEmpty()
        && events.keep(event, listed.body());
  }

  /// Compares the lines of Stripe's balance with the ledger.
  ///
  /// @return those that differ
  public List<Drift> compare() {
    Instant now = clock.instant();
    Set<BalanceTransactionId> known = known();
    List<Drift> found = new ArrayList<>();
    @Nullable BalanceTransactionId after = null;
    StripePage<BalanceTransaction> page;
    do {
      page = stripe.balanceTransactions(now.minus(LINES), now.minus(ON_ITS_WAY), after);
      page.items().forEach(it -> compared(it, known).ifPresent(found::add));
      after = page.items().isEmpty() ? null : page.items().getLast().id();
    } while (page.more() && after != null);
    return List.copyOf(found);
  }

  private Set<BalanceTransactionId> known() {
    Set<BalanceTransactionId> known = new HashSet<>();
    @Nullable Position next = null;
    do {
      Page<Drift> page = drifts.list(new PageRequest(PAGE, next));
      page.items().forEach(it -> known.add(it.line()));
      next = page.next();
    } while (next != null);
    return known;
  }

  private Optional<Drift> compared(BalanceTransaction line, Set<BalanceTransactionId> known) {
    Expected.posted(line).forEach(it -> ledger.post(List.of(it)));
    Optional<Drift> drift =
        switch (Expected.of(line)) {
          case Expected.Nothing _ -> Optional.empty();
          case Expected.Entry entry -> difference(line, entry.id());
        };
    drift.ifPresent(drifts::keep);
    if (drift.isEmpty() && known.contains(line.id())) {
      drifts.settle(line.id());
    }
    return drift;
  }

  private Optional<Drift> difference(BalanceTransaction line, Optional<EntryId> id) {
    Money inLedger = id.flatMap(ledger::find).map(ReconcileStripe::moved).orElse(Money.ZERO);
    return inLedger.equals(line.amount())
        ? Optional.empty()
        : Optional.of(
            new Drift(
                line.id(),
                line.type(),
                line.source(),
                id.map(EntryId::toString).orElse(null),
                line.amount(),
                inLedger,
                line.created()));
  }

  private static Money moved(JournalEntry entry) {
    return entry.debits(Platform.STRIPE_CLEARING);
  }
}
