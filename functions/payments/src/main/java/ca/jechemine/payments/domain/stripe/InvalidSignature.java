package ca.jechemine.payments.domain.stripe;

/// A call of the webhook that Stripe did not sign, or too long ago.
public final class InvalidSignature extends Exception {

  private static final long serialVersionUID = 1L;

  public InvalidSignature() {
    super("not signed by Stripe", null, false, false);
  }
}
