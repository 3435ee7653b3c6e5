package ca.jechemine.payments.application;

import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure.InvalidRequest;
import java.util.Optional;

/// Makes sure at Stripe that the payment of a purchase is not made any more.
final class GiveUpPayment {

  private final Stripe stripe;

  GiveUpPayment(Stripe stripe) {
    this.stripe = stripe;
  }

  /// The payment as it is then: cancelled, or made, or with the bank. Empty when there is none that
  /// a buyer ever heard of.
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not answer
  Optional<PaymentIntent> of(Purchase purchase) {
    return purchase.atStripe().map(Intent::id).map(stripe::payment).map(this::ended);
  }

  /// That payment, likewise.
  PaymentIntent ended(PaymentIntent intent) {
    return switch (intent.status()) {
      case REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_ACTION -> canceled(intent);
      case PROCESSING, REQUIRES_CAPTURE, SUCCEEDED, CANCELED -> intent;
    };
  }

  /// Its buyer may confirm it at this very moment: then it cannot be cancelled.
  private PaymentIntent canceled(PaymentIntent intent) {
    try {
      return stripe.cancel(intent.id());
    } catch (InvalidRequest meanwhile) {
      return stripe.payment(intent.id());
    }
  }
}
