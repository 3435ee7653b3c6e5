package ca.jechemine.payments.http;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.application.ChangeSubscription.Wish;
import ca.jechemine.payments.domain.plan.Interval;
import ca.jechemine.payments.domain.plan.PlanId;
import ca.jechemine.payments.domain.plan.SubscriptionId;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to become of somebody's subscription, their latest unless they name another of theirs;
/// what is absent stays.
@Json
record SubscriptionEdit(
    @Nullable String subscriptionId,
    @Nullable String planId,
    @Nullable String interval,
    @Nullable Boolean cancelAtPeriodEnd) {

  private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
  private static final Text NO_INTERVAL =
      new Text("doit être month ou year", "must be month or year");
  private static final Text NOTHING =
      new Text("il n’y a rien à changer", "there is nothing to change");

  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  Wish wish() {
    Violations violations = new Violations();
    violations.require(
        subscriptionId == null || HexId.isValid(subscriptionId), "subscriptionId", NO_ID);
    violations.require(planId == null || HexId.isValid(planId), "planId", NO_ID);
    violations.require(
        interval == null || Interval.of(interval).isPresent(), "interval", NO_INTERVAL);
    violations.require(
        planId != null || interval != null || cancelAtPeriodEnd != null,
        "cancelAtPeriodEnd",
        NOTHING);
    violations.refuseIfAny();
    return new Wish(
        Optional.ofNullable(subscriptionId).map(SubscriptionId::new),
        Optional.ofNullable(planId).map(PlanId::new),
        Optional.ofNullable(interval).flatMap(Interval::of),
        Optional.ofNullable(cancelAtPeriodEnd));
  }
}
