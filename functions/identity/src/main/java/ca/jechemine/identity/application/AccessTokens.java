package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Issues our access tokens and reads them again.
public interface AccessTokens {

  /// A token for that account, within that sign-in, good for half an hour at most.
  AccessToken issue(UserId id, long sessionVersion, String signIn, Instant now);

  /// The same, good for no longer than that.
  AccessToken issue(UserId id, long sessionVersion, String signIn, Instant now, Duration atMost);

  /// Whom the token proves; nobody when it was altered, is over or was never ours.
  Optional<Claim.BySignIn> read(String token, Instant now);

  /// Whom the token proves or proved while it was good; nobody when it was altered or was never
  /// ours.
  Optional<Claim.BySignIn> readAlsoWhenOver(String token);
}
