package ca.jechemine.identity.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an account proves who it is. Guests have no password. `sessionVersion` rises with each
/// change that ends the sessions of before: of password, role or rights; `sessionsEndedAt` is when
/// it last did.
public record Credentials(
    @Nullable PasswordHash password, long sessionVersion, @Nullable Instant sessionsEndedAt) {

  /// Those of an account that is made now.
  public static Credentials first(@Nullable PasswordHash password) {
    return new Credentials(password, 1, null);
  }

  /// The same, every session of which is over.
  public Credentials sessionsEnded(Instant now) {
    return new Credentials(password, sessionVersion + 1, now);
  }

  /// Another password, with every session of before over.
  public Credentials renewed(PasswordHash next, Instant now) {
    return new Credentials(next, sessionVersion + 1, now);
  }
}
