package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the frontend's session cookie.
public interface FrontendSessions {

  /// What the cookie holds; nothing when it was altered, is over or is another site's.
  Optional<FrontendSession> read(String cookie, Instant now);

  /// Whose session it is, when it was made or renewed, and the access token that the frontend keeps
  /// in it, if it keeps one.
  record FrontendSession(UserId id, @Nullable Instant issuedAt, @Nullable String accessToken) {

    @Override
    public String toString() {
      return "a session of " + id;
    }
  }
}
