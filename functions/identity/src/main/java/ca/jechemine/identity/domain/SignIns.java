package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where sign-ins are kept.
public interface SignIns {

  /// Keeps a new one.
  Step beginning(SignIn signIn);

  /// The sign-in that the key names, and its holder's account, as they are now.
  ///
  /// @throws Refusal.TooManyRequests when too many keys were shown from that network address
  Optional<Found> find(RefreshKey key, String source);

  /// Counts one key that was shown from that network address, and does what follows from it, all of
  /// it or nothing.
  ///
  /// @throws Refusal.TooManyRequests when others have used up the limit since `find`
  /// @throws StaleVersion when the sign-in was used or ended meanwhile
  void settle(String source, List<Step> steps);

  /// Keeps what became of a sign-in whose key was used.
  Step using(SignIn read, SignIn next);

  /// Ends it: neither its keys nor its access tokens are good any more.
  Step ending(SignIn read, Instant now);

  /// A sign-in and its holder's account.
  record Found(SignIn signIn, Account account) {}
}
