package ca.jechemine.library.application;

import ca.jechemine.contracts.PlanEvent.PlanChanged;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.PlanGrants;
import ca.jechemine.library.domain.PlanInclusion;
import ca.jechemine.library.domain.SubscribedPlan;

/// Keeps of plans what they include, and of people what they subscribed to. Told twice, or late, it
/// changes nothing.
public final class KeepSubscriptions {

  private final PlanGrants grants;

  public KeepSubscriptions(PlanGrants grants) {
    this.grants = grants;
  }

  /// What the plan includes now.
  public void keep(PlanChanged event) {
    grants.keep(
        event.planId(),
        event.version(),
        event.includes().stream().map(PlanInclusion::new).toList());
  }

  /// What the person has by it.
  public void keep(SubscriptionChanged event) {
    grants.keep(
        new UserId(event.userId()),
        event.version(),
        new SubscribedPlan(event.subscriptionId(), event.planId(), event.accessUntil()));
  }
}
