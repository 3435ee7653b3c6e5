package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// Who a request proves to come from; nothing else that it says is believed.
public sealed interface Claim {

  /// Whose account it claims to be.
  UserId id();

  /// The sign-in that it belongs to, if it names one.
  @Nullable String signIn();

  /// Shown by what a sign-in was given: an access token, or the frontend's session cookie that
  /// keeps one or is marked. It ends with its sign-in and with the account's session version.
  record BySignIn(UserId id, long sessionVersion, String signIn) implements Claim {}

  /// Shown by a session cookie of the frontend that names no sign-in of ours. When it was signed in
  /// cannot be told, because the frontend makes its cookies anew all the time.
  record ByCookie(UserId id) implements Claim {

    @Override
    public @Nullable String signIn() {
      return null;
    }
  }
}
