package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// Issues our access tokens and reads them again.
public interface AccessTokens {

  /// A token for that account, good for half an hour at most.
  AccessToken issue(UserId id, long sessionVersion, Instant now);

  /// Whom the token proves; nobody when it was altered, is over or was never ours.
  Optional<Claim.ByToken> read(String token, Instant now);
}
