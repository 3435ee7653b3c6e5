package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// Where claims wait: one an account, bound to the link that was mailed for it.
public interface SignUpClaims {

  /// Keeps a claim instead of the former, for whoever opens the link with that token.
  Step keeping(UserId holder, String token, SignUpClaim claim, Instant expiresAt);

  /// Whether a claim waits for the account.
  boolean waits(UserId holder);

  /// Binds the claim that waits to another link.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion as the step is carried out, when it waits no more
  Step rebinding(UserId holder, String token);

  /// Forgets the claim, if there is one.
  Step forgetting(UserId holder);
}
