package ca.jechemine.payments.domain;

import ca.jechemine.payments.domain.plan.PlanPayment;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.purchase.Purchase;

/// What somebody has of what is sold beside sessions.
public sealed interface Acquisition {

  /// A resource that they bought, or began to.
  record Bought(Purchase purchase) implements Acquisition {}

  /// A plan that they subscribed to.
  record Subscribed(Subscription subscription) implements Acquisition {}

  /// What they paid of a plan, or had back.
  record Paid(PlanPayment payment) implements Acquisition {}
}
