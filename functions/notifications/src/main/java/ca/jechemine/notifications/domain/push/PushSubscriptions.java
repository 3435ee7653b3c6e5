package ca.jechemine.notifications.domain.push;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everybody's browsers. An address is of one person at a time: of whoever registered it last.
public interface PushSubscriptions {

  /// Keeps the browser for its user, under that id if it is not theirs already; of more than
  /// [PushSubscription#MOST] the oldest go. One that is theirs keeps id, age and the key that it
  /// was made for.
  Registered register(UserId user, PushSubscription browser);

  /// Theirs, the oldest first.
  List<PushSubscription> of(UserId user);

  /// Those of each of them, of up to a hundred.
  Map<UserId, List<PushSubscription>> ofAll(Set<UserId> users);

  /// Lets it go; whether it was theirs.
  boolean remove(UserId user, String id);

  /// Notes that they were used; of those that went meanwhile nothing is noted.
  void note(UserId user, Collection<PushSubscription> used, Instant now);

  /// Deletes all that there is of theirs.
  void forget(UserId user);

  /// What a registration came to.
  record Registered(String id, Instant createdAt, boolean isNew) {}
}
