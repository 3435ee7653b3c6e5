package ca.jechemine.payments.domain.purchase;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.ResourceSales;
import ca.jechemine.payments.domain.purchase.PurchaseState.Contest;
import ca.jechemine.payments.domain.purchase.PurchaseState.Outcome;
import ca.jechemine.payments.domain.purchase.PurchaseState.Paid;
import ca.jechemine.payments.domain.purchase.PurchaseState.Refunded;
import ca.jechemine.payments.domain.stripe.Dispute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A purchase after its money moved, and the entries of the journal that say so. What moves is told
/// by its id at Stripe and entered once, so that neither order nor repetition counts.
public record Entered(Purchase purchase, List<JournalEntry> entries) {

  public Entered {
    entries = List.copyOf(entries);
  }

  private static Entered unchanged(Purchase purchase) {
    return new Entered(purchase, List.of());
  }

  /// It was paid, all of it, at that time.
  public static Entered paid(Purchase purchase, Intent by, Instant at, Instant now) {
    Purchase next = purchase.paid(by, at);
    return next.equals(purchase)
        ? unchanged(purchase)
        : new Entered(next, List.of(ResourceSales.sold(by.id().value(), purchase.price(), now)));
  }

  /// So much went back by that refund, or was to and came back.
  public static Entered refunded(
      Purchase purchase, String refund, Money amount, boolean isFailed, Instant now) {
    if (!(purchase.state() instanceof Paid paid) || amount.cents() <= 0) {
      return unchanged(purchase);
    }
    Refunded known = paid.refunds().get(refund);
    if (known == null && !isFailed) {
      return new Entered(
          purchase.with(paid.with(refund, new Refunded(amount, now, false))),
          List.of(ResourceSales.refunded(refund, amount, now)));
    }
    if (known != null && !known.isFailed() && isFailed) {
      return new Entered(
          purchase.with(paid.with(refund, new Refunded(known.amount(), known.at(), true))),
          List.of(ResourceSales.refundFailed(refund, known.amount(), now)));
    }
    return unchanged(purchase);
  }

  /// The buyer’s bank contests the payment, or that is decided. What is an inquiry only moves no
  /// money. What was decided stays so, whatever is told late.
  public static Entered disputed(Purchase purchase, Dispute dispute, Instant now) {
    if (!(purchase.state() instanceof Paid paid) || dispute.amount().cents() <= 0) {
      return unchanged(purchase);
    }
    String id = dispute.id().value();
    Contest known = paid.contests().get(id);
    if ((known == null && dispute.isInquiry())
        || (known != null && known.outcome() != Outcome.OPEN)) {
      return unchanged(purchase);
    }
    List<JournalEntry> entries = new ArrayList<>();
    Money amount = known == null ? dispute.amount() : known.amount();
    if (known == null) {
      entries.add(ResourceSales.disputed(id, amount, now));
    }
    Outcome outcome =
        dispute.isWon() ? Outcome.WON : dispute.isLost() ? Outcome.LOST : Outcome.OPEN;
    switch (outcome) {
      case OPEN -> {}
      case WON -> entries.add(ResourceSales.disputeWon(id, amount, now));
      case LOST -> entries.add(ResourceSales.disputeLost(id, amount, now));
    }
    return new Entered(
        entries.isEmpty()
            ? purchase
            : purchase.with(paid.with(id, new Contest(amount, now, outcome))),
        entries);
  }
}
