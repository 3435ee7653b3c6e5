package ca.jechemine.payments.application;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.util.stream.Stream;

/// Has Stripe forget somebody who is forgotten for good: their methods, their address and their
/// name. What they paid is kept, as the law demands of books. Done again, it changes nothing.
public final class ForgetPayer {

  private final Wallets wallets;
  private final Stripe stripe;
  private final KeepMethods keepMethods;

  public ForgetPayer(Wallets wallets, Stripe stripe, KeepMethods keepMethods) {
    this.wallets = wallets;
    this.stripe = stripe;
    this.keepMethods = keepMethods;
  }

  /// Has them forgotten.
  ///
  /// @throws StripeFailure when Stripe does not do it
  public void forget(UserId owner) {
    wallets.find(owner).value().atStripe().ifPresent(it -> forget(owner, it));
  }

  private void forget(UserId owner, CustomerId customer) {
    Stream.of(MethodType.CARD, MethodType.ACSS_DEBIT)
        .flatMap(type -> stripe.methods(customer, type).stream())
        .forEach(method -> detach(owner, customer, method.id()));
    stripe.forget(customer);
  }

  private void detach(UserId owner, CustomerId customer, PaymentMethodId method) {
    stripe.detach(method);
    keepMethods.lose(owner, customer, method);
  }
}
