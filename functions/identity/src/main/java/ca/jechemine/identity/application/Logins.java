package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import java.util.List;
import java.util.Optional;

/// The attempts to sign in: how many there were, and how they ended. Both methods cost the same for
/// an address that nobody has.
public interface Logins {

  /// The account with the visit's address, if there is one.
  ///
  /// @throws Refusal.TooManyRequests when there were too many attempts from the same source or for
  ///   the same address
  Optional<Account> open(Visit visit);

  /// Counts the attempt, keeps how it ended and carries out what follows, all of it or nothing. A
  /// success forgets the attempts for its address; signing in is noted on the Admin record.
  ///
  /// @throws Refusal.TooManyRequests when others have used up the limit since `open`
  /// @throws StaleVersion when the hash that a success renews was replaced since `open`. A password
  ///   that was changed otherwise needs none: the sign-in that begins is of a session version that
  ///   is over
  void close(Visit visit, LoginOutcome outcome, List<Step> following);
}
