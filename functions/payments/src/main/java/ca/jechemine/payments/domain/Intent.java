package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;

/// A payment at Stripe by which an appointment is, or was, being paid.
///
/// @param amount what it asks; the price may have changed since
public record Intent(PaymentIntentId id, Money amount, MethodType type) {

  /// The one that Stripe made.
  ///
  /// @throws IllegalArgumentException when it takes no method of the platform's
  public static Intent of(PaymentIntent payment) {
    if (payment.type() == null) {
      throw new IllegalArgumentException("an intent of no known type");
    }
    return new Intent(payment.id(), payment.amount(), payment.type());
  }
}
