package ca.jechemine.library.domain;

import ca.jechemine.kernel.UserId;
import java.util.List;

/// What the library knows of plans and of subscriptions to them, as it was told of them.
public interface PlanGrants {

  /// Keeps what a plan includes, unless something later is known.
  void keep(String planId, long version, List<PlanInclusion> includes);

  /// Keeps what a person subscribed to, unless something later is known. They have one subscription
  /// at a time, and ids sort by time: a later one counts, whatever is told of one before.
  void keep(UserId person, long version, SubscribedPlan subscribed);
}
