package ca.jechemine.local.stripe;

import java.util.Optional;
import java.util.regex.Pattern;

/// Who may ask: the server with its secret key, a page with the publishable one.
final class Keys {

  private static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(\\.[a-z]+)?");

  private Keys() {}

  /// Refuses a request without a key, with a wrong one, without a version of the API, or for what
  /// there is not.
  ///
  /// @param secretKey the one that is right, or empty for any of tests
  /// @return whether the publishable key was shown
  static boolean check(Api.Asked asked, String secretKey, Optional<Router.Found> found) {
    String authorization = asked.header("authorization");
    if (!authorization.startsWith("Bearer ")) {
      throw Refusal.of(
          401,
          "invalid_request_error",
          "",
          "You did not provide an API key. You need to provide your API key in the Authorization"
              + " header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See"
              + " https://stripe.com/docs/api#authentication for details, or we can help at"
              + " https://support.stripe.com/.");
    }
    String key = authorization.substring("Bearer ".length()).strip();
    boolean publishable = key.startsWith("pk_test");
    boolean right = secretKey.isEmpty() ? key.startsWith("sk_test") : key.equals(secretKey);
    if (!publishable && !right) {
      throw Refusal.of(
          401, "invalid_request_error", "", "Invalid API Key provided: " + veiled(key));
    }
    if (found.isEmpty()) {
      throw Refusal.of(
          404,
          "invalid_request_error",
          "",
          "Unrecognized request URL ("
              + asked.method()
              + ": "
              + asked.path()
              + "). Please see https://stripe.com/docs or we can help at"
              + " https://support.stripe.com/.");
    }
    if (publishable && !found.get().operation().browser()) {
      throw Refusal.of(
          403,
          "invalid_request_error",
          "secret_key_required",
          "This API call cannot be made with a publishable API key. Please use a secret API key.");
    }
    String version = asked.header("stripe-version");
    if (!publishable && !VERSION.matcher(version).matches()) {
      throw Refusal.of(
          400, "invalid_request_error", "", "Invalid Stripe API version: '" + version + "'");
    }
    return publishable;
  }

  private static String veiled(String key) {
    return key.length() < 12
        ? "****"
        : key.substring(0, 8) + "*".repeat(8) + key.substring(key.length() - 4);
  }
}
