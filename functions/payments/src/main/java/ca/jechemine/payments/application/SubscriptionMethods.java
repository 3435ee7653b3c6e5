package ca.jechemine.payments.application;

import ca.jechemine.payments.domain.KeptMethod;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.plan.PlanRefusals;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.util.Optional;

/// By which card somebody pays what they subscribe to.
public final class SubscriptionMethods {

  private final Wallets wallets;
  private final Customers customers;
  private final Stripe stripe;

  public SubscriptionMethods(Wallets wallets, Customers customers, Stripe stripe) {
    this.wallets = wallets;
    this.customers = customers;
    this.stripe = stripe;
  }

  /// Their one customer at Stripe.
  CustomerId customer(Person person) {
    return customers.of(person);
  }

  /// The card that they chose, which must be theirs, or else the one that is charged usually.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is none, or it is no card
  PaymentMethodId chosen(Person person, Optional<PaymentMethodId> method) {
    if (method.isPresent()) {
      return own(method.get(), customers.of(person));
    }
    KeptMethod kept = wallets.find(person.id()).value().kept().orElseThrow(PlanRefusals::noMethod);
    if (kept.type() != MethodType.CARD) {
      throw PlanRefusals.notACard();
    }
    return kept.id();
  }

  private PaymentMethodId own(PaymentMethodId id, CustomerId customer) {
    SavedMethod method;
    try {
      method = stripe.method(id);
    } catch (StripeFailure.NotFound unknown) {
      throw Refusals.noMethod();
    }
    if (!method.belongsTo(customer)) {
      throw Refusals.noMethod();
    }
    if (method.type() != MethodType.CARD) {
      throw PlanRefusals.notACard();
    }
    return method.id();
  }
}
