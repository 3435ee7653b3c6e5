package ca.jechemine.notifications.domain.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a browser's push service takes messages for it, and what these are encrypted with: its
/// public key and its secret, both in URL-safe Base64. `applicationKey` names the one of our keys
/// that the subscription was made for: the service takes messages from no other. From `expiresAt`
/// on, if that is set, the service takes none.
///
/// The address is a capability: whoever has it can write there, and it names the browser.
public record PushTarget(
    String endpoint,
    String p256dh,
    String auth,
    String applicationKey,
    @Nullable Instant expiresAt) {

  /// Says nothing of what only the service and the browser may know.
  @Override
  public String toString() {
    return "PushTarget[" + applicationKey + "]";
  }
}
