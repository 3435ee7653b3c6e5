package ca.jechemine.payments.domain.purchase;

import ca.jechemine.kernel.Money;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far a purchase is.
///
/// ```
/// pending → completed → refunded
/// pending → failed → pending
/// ```
///
/// A late success completes also what failed; nothing revives what was refunded but the failure of
/// the refund.
public sealed interface PurchaseState {

  /// It is to be paid.
  ///
  /// @param until when it is given up
  record Pending(Instant until) implements PurchaseState {}

  /// It was not paid: the bank refused, or nobody went on with it.
  ///
  /// @param until when its payment is given up, which may still be made until then; null when it
  ///   cannot be made any more
  record Failed(@Nullable Instant until) implements PurchaseState {}

  /// It was paid for, or was free.
  ///
  /// @param at when
  /// @param refunds what went back, by the id of the refund at Stripe
  /// @param contests what the buyer’s bank contests, or did, by the id of the dispute
  record Paid(Instant at, Map<String, Refunded> refunds, Map<String, Contest> contests)
      implements PurchaseState {

    public Paid {
      refunds = Map.copyOf(refunds);
      contests = Map.copyOf(contests);
    }

    /// What went back in all: refunds, and what was lost in disputes.
    public Money wentBack() {
      return wentBackBefore(Instant.MAX);
    }

    /// What of it went back before then.
    public Money wentBackBefore(Instant then) {
      return Stream.concat(
              refunds.values().stream()
                  .filter(it -> !it.isFailed() && it.at().isBefore(then))
                  .map(Refunded::amount),
              contests.values().stream()
                  .filter(it -> it.outcome() == Outcome.LOST && it.at().isBefore(then))
                  .map(Contest::amount))
          .reduce(Money.ZERO, Money::plus);
    }

    /// Whether a bank has the money, or may yet.
    public boolean isContested() {
      return contests.values().stream().anyMatch(it -> it.outcome() != Outcome.WON);
    }

    Paid with(String refund, Refunded next) {
      Map<String, Refunded> all = new TreeMap<>(refunds);
      all.put(refund, next);
      return new Paid(at, all, contests);
    }

    Paid with(String dispute, Contest next) {
      Map<String, Contest> all = new TreeMap<>(contests);
      all.put(dispute, next);
      return new Paid(at, refunds, all);
    }
  }

  /// Money that went back to the buyer.
  ///
  /// @param at when it was heard of
  /// @param isFailed whether it came back: the buyer did not get it
  record Refunded(Money amount, Instant at, boolean isFailed) {}

  /// Money that the buyer’s bank took, or wants.
  ///
  /// @param at when it was heard of, or decided
  record Contest(Money amount, Instant at, Outcome outcome) {}

  /// How a dispute stands.
  enum Outcome {
    OPEN,
    WON,
    LOST
  }
}
