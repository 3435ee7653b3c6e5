package ca.jechemine.local.aws;

/// A browser that subscribed, with all that it would keep to itself.
///
/// @param applicationKey the only key that may push to it, in URL-safe Base64; empty for any
/// @param isGone whether it unsubscribed
record PushBrowser(
    String endpoint,
    String p256dh,
    String auth,
    String privateKey,
    String applicationKey,
    boolean isGone) {

  PushBrowser gone() {
    return new PushBrowser(endpoint, p256dh, auth, privateKey, applicationKey, true);
  }
}
