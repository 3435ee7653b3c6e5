package ca.jechemine.notifications.domain.unsubscribing;

import ca.jechemine.kernel.UserId;

/// How often one reader's mails may be ended.
@FunctionalInterface
public interface UnsubscribeLimit {

  /// Counts one time.
  ///
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when it was too often
  void spend(UserId reader);
}
