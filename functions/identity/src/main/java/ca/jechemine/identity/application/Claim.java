package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who a request proves to come from; nothing else that it says is believed.
public sealed interface Claim {

  /// Whose account it claims to be.
  UserId id();

  /// The sign-in that it belongs to, if it names one.
  @Nullable String signIn();

  /// Shown by one of our access tokens, which ends with its sign-in and with the account's session
  /// version.
  record ByToken(UserId id, long sessionVersion, String signIn) implements Claim {}

  /// Shown by the frontend's session cookie, made or renewed at `issuedAt`. `token` is our access
  /// token that the frontend keeps in it, over or not, if it keeps one.
  record BySession(UserId id, @Nullable Instant issuedAt, @Nullable ByToken token)
      implements Claim {

    @Override
    public @Nullable String signIn() {
      return token == null ? null : token.signIn();
    }
  }
}
