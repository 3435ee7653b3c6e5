package ca.jechemine.payments.application;

import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MandateId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.SetupIntent.Status;
import ca.jechemine.payments.domain.stripe.Stripe;
import java.util.Optional;

/// The agreements under which bank accounts are debited, as Stripe has them: each came of a set-up.
final class Mandates {

  private final Stripe stripe;

  Mandates(Stripe stripe) {
    this.stripe = stripe;
  }

  /// The one of that customer's method; empty for a card, which needs none.
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not answer
  Optional<MandateId> of(SavedMethod method, CustomerId customer) {
    return switch (method) {
      case SavedMethod.Card _ -> Optional.empty();
      case SavedMethod.AcssDebit it ->
          stripe.setups(it.id()).stream()
              .filter(setup -> setup.status() == Status.SUCCEEDED)
              .filter(setup -> setup.knownCustomer().equals(Optional.of(customer)))
              .flatMap(setup -> setup.knownMandate().stream())
              .findFirst();
    };
  }
}
