package ca.jechemine.payments.application;

import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.payments.domain.plan.PlanPrice;
import ca.jechemine.payments.domain.plan.Plans;
import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.NewPrice;
import ca.jechemine.payments.domain.stripe.PriceId;
import java.util.Optional;

/// Stripe's prices of plans, made when the first person wants one: what an administrator writes
/// waits for nobody. Whoever asks again finds the same.
public final class PlanPrices {

  private final Plans plans;
  private final Billing billing;

  public PlanPrices(Plans plans, Billing billing) {
    this.plans = plans;
    this.billing = billing;
  }

  /// Stripe's price of that.
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not make it
  public PriceId of(Plan plan, PlanPrice price) {
    Optional<PriceId> known = plans.price(price);
    if (known.isPresent()) {
      return known.get();
    }
    PriceId made =
        billing.price(
            new NewPrice(
                plan.id().value(),
                plan.name().fr(),
                price.interval().code(),
                price.amount(),
                price.key()));
    plans.keep(price, made);
    return made;
  }
}
