package ca.jechemine.payments.domain.plan;

import ca.jechemine.contracts.SubscriptionEvent;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionBegun;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionEnded;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionEnding;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaymentFailed;
import ca.jechemine.kernel.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What others are told when a subscription became otherwise: the state of it, and what its holder
/// is written of.
public final class SubscriptionNews {

  private SubscriptionNews() {}

  /// What is told of a change to that version.
  ///
  /// @param plan the name of the plan that it is of now
  public static List<SubscriptionEvent> of(
      Subscription before, Subscription after, Text plan, long version, Instant now) {
    List<SubscriptionEvent> news = new ArrayList<>();
    if (before.atStripe().isPresent() || after.atStripe().isPresent()) {
      news.add(after.changed(version, now));
    }
    if (!before.status().hasBegun() && after.status().hasBegun()) {
      news.add(begun(after, plan, now));
    }
    if (before.status() != SubscriptionStatus.PAST_DUE
        && after.status() == SubscriptionStatus.PAST_DUE) {
      news.add(failed(after, plan, now));
    }
    if (after.status().hasBegun() && !before.cancelAtPeriodEnd() && after.cancelAtPeriodEnd()) {
      news.add(ending(after, plan, now));
    }
    if (before.status().hasBegun() && after.status() == SubscriptionStatus.CANCELED) {
      news.add(
          new SubscriptionEnded(
              after.id().value(),
              after.person().value(),
              after.plan().value(),
              plan.fr(),
              plan.en(),
              now));
    }
    return List.copyOf(news);
  }

  private static SubscriptionBegun begun(Subscription it, Text plan, Instant now) {
    return new SubscriptionBegun(
        it.id().value(),
        it.person().value(),
        it.plan().value(),
        plan.fr(),
        plan.en(),
        it.interval().code(),
        it.price().cents(),
        it.periodEnd(),
        now);
  }

  private static SubscriptionPaymentFailed failed(Subscription it, Text plan, Instant now) {
    return new SubscriptionPaymentFailed(
        it.id().value(),
        it.person().value(),
        it.plan().value(),
        plan.fr(),
        plan.en(),
        it.price().cents(),
        it.accessUntil(),
        now);
  }

  private static SubscriptionEnding ending(Subscription it, Text plan, Instant now) {
    return new SubscriptionEnding(
        it.id().value(),
        it.person().value(),
        it.plan().value(),
        plan.fr(),
        plan.en(),
        it.accessUntil(),
        now);
  }
}
