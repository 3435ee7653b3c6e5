package ca.jechemine.reporting.domain.dashboard;

import java.util.Map;
import java.util.Set;

/// What people are called.
public interface Members {

  /// These people; whoever was not told of is left out.
  Map<String, Dashboard.Who> named(Set<String> ids);
}
