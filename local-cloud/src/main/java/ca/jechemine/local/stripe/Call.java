package ca.jechemine.local.stripe;

/// A request that is being answered.
///
/// @param id the object that the path names, or empty
/// @param account the connected account on whose behalf it is asked, or empty
/// @param idempotencyKey empty when there is none
/// @param publishable whether a browser asks, with the publishable key
record Call(
    String requestId,
    String id,
    Params params,
    String account,
    String idempotencyKey,
    boolean publishable) {

  Call checked(String... allowed) {
    params.only(allowed);
    return this;
  }

  /// Refuses a browser that does not know the intent's secret, and one that asks what only the
  /// server may.
  void requireSecret(String secret) {
    if (publishable && !params.text("client_secret").orElse("").equals(secret)) {
      throw Refusal.invalid(
          "", "The client_secret provided does not match any associated object.", "client_secret");
    }
  }
}
