package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;

/// Who a request proves to come from; nothing else that it says is believed.
public sealed interface Claim {

  /// Whose account it claims to be.
  UserId id();

  /// Shown by one of our access tokens, which ends with the account's session version.
  record ByToken(UserId id, long sessionVersion) implements Claim {}

  /// Shown by the frontend's session cookie.
  record BySession(UserId id) implements Claim {}
}
