package ca.jechemine.payments.domain.plan;

import ca.jechemine.kernel.Money;

/// What a period of a plan costs. It names itself, so that Stripe has it once.
public record PlanPrice(PlanId plan, Interval interval, Money amount) {

  /// What a period of the plan costs now.
  public static PlanPrice of(Plan plan, Interval interval) {
    return new PlanPrice(plan.id(), interval, plan.price(interval));
  }

  /// `<plan>_<interval>_<cents>`.
  public String key() {
    return plan + "_" + interval.code() + "_" + amount.cents();
  }
}
