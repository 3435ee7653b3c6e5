package ca.jechemine.payments.domain;

import ca.jechemine.kernel.PlatformShare;

/// What the platform keeps of what a session costs, as administrators set it.
@FunctionalInterface
public interface PlatformFees {

  /// From now on.
  PlatformShare current();
}
