package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the frontend's session cookie.
public interface FrontendSessions {

  /// What the cookie holds; nothing when it was altered, is over or is another site's.
  Optional<FrontendSession> read(String cookie, Instant now);

  /// Whose session it is, and what it keeps of the sign-in: the access token, if the frontend keeps
  /// it, and the mark that sign-in answered with.
  record FrontendSession(UserId id, @Nullable String accessToken, @Nullable SessionMark mark) {

    @Override
    public String toString() {
      return "a session of " + id;
    }
  }
}
