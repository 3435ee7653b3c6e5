package ca.jechemine.identity.domain;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// When accounts were last used: by a sign-in, an appointment, a payment. Kept by the day, which
/// counts to its end, so that nobody is forgotten early and a day costs one change of the index.
public interface Activities {

  /// Notes that the account is in use. For times that only go forward, such as sign-ins.
  Step noting(UserId account, Instant at);

  /// Notes that the account was used; false when it is known to have been used that day or later.
  boolean note(UserId account, Instant at);

  /// Notes that the account was used when the other one was last, if that is known and later. Doing
  /// it again is the same as doing it once.
  void noteUseOf(UserId other, UserId account);

  /// Forgets when the account was used, if that was before the cutoff.
  ///
  /// @throws StaleVersion as the step is carried out, when it was used since
  Step forgettingUnusedSince(Instant cutoff, UserId account);

  /// Forgets when the account was used, if it ever was.
  Step forgetting(UserId account);

  /// Up to so many accounts that were last used before the cutoff, those unused longest first.
  List<UserId> unusedSince(Instant cutoff, int most);
}
