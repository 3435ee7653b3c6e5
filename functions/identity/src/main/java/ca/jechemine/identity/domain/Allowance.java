package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;

/// How often somebody may ask for a thing.
public interface Allowance {

  /// Counts one more time.
  ///
  /// @throws Refusal.TooManyRequests when it was asked for too often; then nothing is counted
  void spend(UserId account);
}
