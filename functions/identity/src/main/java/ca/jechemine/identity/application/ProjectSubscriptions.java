package ca.jechemine.identity.application;

import ca.jechemine.contracts.SubscriptionEvent.SubscriptionChanged;
import ca.jechemine.identity.domain.KnownSubscription;
import ca.jechemine.identity.domain.KnownSubscriptions;
import ca.jechemine.kernel.UserId;

/// Keeps who subscribed to what. Told twice, or late, it changes nothing.
public final class ProjectSubscriptions {

  private static final String OVER = "canceled";

  private final KnownSubscriptions subscriptions;

  public ProjectSubscriptions(KnownSubscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /// Keeps what the event tells.
  public void keep(SubscriptionChanged event) {
    subscriptions.keep(
        new KnownSubscription(
            event.subscriptionId(),
            event.version(),
            new UserId(event.userId()),
            event.planId(),
            !event.status().equals(OVER)));
  }
}
