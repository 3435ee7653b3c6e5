package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.util.List;

/// Who subscribed to what, for whoever merges accounts.
public interface KnownSubscriptions {

  /// Keeps it unless something later is known of it.
  void keep(KnownSubscription subscription);

  /// Those of the account that are live, a hundred at most.
  List<KnownSubscription> liveOf(UserId person);
}
