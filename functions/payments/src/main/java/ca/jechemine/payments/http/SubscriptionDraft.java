package ca.jechemine.payments.http;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.domain.plan.Interval;
import ca.jechemine.payments.domain.plan.PlanId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.StripeId;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody subscribes to. No price: that is the plan's.
@Json
record SubscriptionDraft(
    @Nullable String planId, @Nullable String interval, @Nullable String paymentMethodId) {

  private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
  private static final Text NO_INTERVAL =
      new Text("doit être month ou year", "must be month or year");

  /// What is to be begun.
  record Begin(PlanId plan, Interval interval, Optional<PaymentMethodId> method) {}

  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  Begin begin() {
    Violations violations = new Violations();
    violations.require(planId != null && HexId.isValid(planId), "planId", NO_ID);
    Optional<Interval> every = Optional.ofNullable(interval).flatMap(Interval::of);
    violations.require(every.isPresent(), "interval", NO_INTERVAL);
    violations.require(
        paymentMethodId == null || StripeId.isValid("pm", paymentMethodId),
        "paymentMethodId",
        NO_ID);
    violations.refuseIfAny();
    return new Begin(
        Optional.ofNullable(planId).map(PlanId::new).orElseThrow(),
        every.orElseThrow(),
        Optional.ofNullable(paymentMethodId).map(PaymentMethodId::new));
  }
}
