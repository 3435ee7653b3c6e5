package ca.jechemine.notifications.application;

import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.push.PushSubscription;
import ca.jechemine.notifications.domain.push.PushSubscriptions;
import ca.jechemine.notifications.domain.push.PushSubscriptions.Registered;
import ca.jechemine.notifications.domain.push.PushTarget;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps, shows and lets go the browsers that somebody wants to be told in.
public final class SubscribeToPush {

  private final PushSubscriptions subscriptions;
  private final Ids ids;
  private final InstantSource clock;

  public SubscribeToPush(PushSubscriptions subscriptions, Ids ids, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Keeps it, or finds that it is kept.
  public Registered register(UserId user, PushTarget browser, @Nullable String userAgent) {
    return subscriptions.register(
        user, new PushSubscription(ids.next(), browser, userAgent, clock.instant(), null));
  }

  /// Theirs, the newest first.
  public List<PushSubscription> list(UserId user) {
    return subscriptions.of(user).reversed();
  }

  /// Lets it go.
  ///
  /// @throws Refusal when they have no such subscription
  public void remove(UserId user, String id) {
    if (!subscriptions.remove(user, id)) {
      throw Refusal.notFound(
          new Text("Cet abonnement n’existe pas.", "There is no such subscription."));
    }
  }
}
