package ca.jechemine.payments.application;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes the methods away of somebody who is forgotten for good. What they paid is kept, as the law
/// demands of books. Done again, it changes nothing.
public final class ForgetMethods {

  private final Wallets wallets;
  private final Stripe stripe;
  private final KeepMethods keepMethods;

  public ForgetMethods(Wallets wallets, Stripe stripe, KeepMethods keepMethods) {
    this.wallets = wallets;
    this.stripe = stripe;
    this.keepMethods = keepMethods;
  }

  /// Takes them away.
  ///
  /// @throws StripeFailure when Stripe does not
  public void forget(UserId owner) {
    Optional<CustomerId> customer = wallets.find(owner).value().atStripe();
    customer.ifPresent(it ->
        Stream.of(MethodType.CARD, MethodType.ACSS_DEBIT)
            .flatMap(type -> stripe.methods(it, type).stream())
            .forEach(method -> detach(owner, it, method.id())));
  }

  private void detach(UserId owner, CustomerId customer, PaymentMethodId method) {
    stripe.detach(method);
    keepMethods.lose(owner, customer, method);
  }
}
