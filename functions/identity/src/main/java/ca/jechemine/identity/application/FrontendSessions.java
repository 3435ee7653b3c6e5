package ca.jechemine.identity.application;

import java.time.Instant;
import java.util.Optional;

/// Reads the frontend's session cookie.
public interface FrontendSessions {

  /// Whom the cookie proves; nobody when it was altered, is over or is another site's.
  Optional<Claim.BySession> read(String cookie, Instant now);
}
