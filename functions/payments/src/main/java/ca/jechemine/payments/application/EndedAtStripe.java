package ca.jechemine.payments.application;

import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripeFailure.InvalidRequest;

/// Sees to it that a client whose money came another way, or is asked for anew, does not pay at
/// Stripe as well: what was begun there is cancelled first, and what is under way is left to end.
final class EndedAtStripe {

  private final Stripe stripe;

  EndedAtStripe(Stripe stripe) {
    this.stripe = stripe;
  }

  /// Nothing of that payment can be made at Stripe any more.
  ///
  /// @throws ca.jechemine.kernel.Refusal when Stripe has the client's money, is about to, or does
  ///   not say
  void require(AppointmentPayment payment) {
    boolean isCharged = payment.state() instanceof Due && payment.dunning().underway().isPresent();
    if (isCharged || !payment.openIntent().map(this::isEnded).orElse(true)) {
      throw Refusals.underWay();
    }
  }

  private boolean isEnded(Intent intent) {
    try {
      return switch (stripe.payment(intent.id()).status()) {
        case REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_ACTION ->
            stripe.cancel(intent.id()).status() == PaymentIntent.Status.CANCELED;
        case CANCELED -> true;
        case PROCESSING, REQUIRES_CAPTURE, SUCCEEDED -> false;
      };
    } catch (InvalidRequest meanwhile) {
      // Its payer confirmed it at this very moment.
      return false;
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }
}
