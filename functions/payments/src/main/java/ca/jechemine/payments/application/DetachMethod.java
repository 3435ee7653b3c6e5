package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;

/// Takes a method away from whoever saved it, for ever (contract 30 §3).
public final class DetachMethod {

  private final Wallets wallets;
  private final Stripe stripe;
  private final KeepMethods keepMethods;

  public DetachMethod(Wallets wallets, Stripe stripe, KeepMethods keepMethods) {
    this.wallets = wallets;
    this.stripe = stripe;
    this.keepMethods = keepMethods;
  }

  /// Takes it away; where it was kept for appointments, another one takes its place.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when it is not the caller's
  public void detach(Caller caller, PaymentMethodId id) {
    CustomerId customer =
        wallets.find(caller.id()).value().atStripe().orElseThrow(Refusals::noMethod);
    try {
      if (!stripe.method(id).belongsTo(customer)) {
        throw Refusals.noMethod();
      }
      stripe.detach(id);
      keepMethods.lose(caller.id(), customer, id);
    } catch (StripeFailure.NotFound unknown) {
      throw Refusals.noMethod();
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }
}
