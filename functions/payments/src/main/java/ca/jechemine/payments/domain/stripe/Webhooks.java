package ca.jechemine.payments.domain.stripe;

/// What Stripe sends by itself.
public interface Webhooks {

  /// The event that the call of the webhook brought.
  ///
  /// @param body as it came, byte for byte
  /// @param signature the header `stripe-signature`
  /// @throws InvalidSignature when Stripe did not sign those bytes within the last five minutes
  /// @throws IllegalArgumentException when they are signed and no event
  StripeEvent open(byte[] body, String signature) throws InvalidSignature;

  /// The event of a body that was opened before.
  ///
  /// @throws IllegalArgumentException when it is no event
  StripeEvent read(String body);
}
