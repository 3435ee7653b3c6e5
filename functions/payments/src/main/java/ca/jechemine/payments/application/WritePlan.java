package ca.jechemine.payments.application;

import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.plan.Inclusion;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.payments.domain.plan.PlanAudience;
import ca.jechemine.payments.domain.plan.PlanId;
import ca.jechemine.payments.domain.plan.PlanRefusals;
import ca.jechemine.payments.domain.plan.Plans;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Administrators write the plans. A changed price is for those who subscribe, or change their
/// subscription, from then on.
public final class WritePlan {

  private final Plans plans;
  private final Ids ids;
  private final InstantSource clock;

  public WritePlan(Plans plans, Ids ids, InstantSource clock) {
    this.plans = plans;
    this.ids = ids;
    this.clock = clock;
  }

  /// What an administrator wrote.
  public record Draft(
      Text name,
      Text description,
      Money monthly,
      Money yearly,
      List<Inclusion> includes,
      PlanAudience audience,
      boolean isActive) {

    /// What the plan is, as a draft of what it becomes.
    public static Draft of(Plan plan) {
      return new Draft(
          plan.name(),
          plan.description(),
          plan.monthly(),
          plan.yearly(),
          plan.includes(),
          plan.audience(),
          plan.isActive());
    }

    private Plan plan(PlanId id, Instant createdAt, UserId createdBy, Instant now, UserId by) {
      return new Plan(
          id,
          name,
          description,
          monthly,
          yearly,
          includes,
          audience,
          isActive,
          createdAt,
          createdBy,
          now,
          by);
    }
  }

  /// All of them, the oldest first.
  public List<Plan> all() {
    return plans.all();
  }

  /// A new plan.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there are as many as there can be
  public Plan add(Draft draft, UserId by, Receipts<Plan> receipts) {
    Instant now = now();
    Plan plan = draft.plan(new PlanId(ids.next()), now, by, now, by);
    plans.save(Versioned.unsaved(plan), plan, receipts.of(plan));
    return plan;
  }

  /// The plan as the change leaves it.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is no such plan
  public Plan change(PlanId id, UnaryOperator<Draft> change, UserId by) {
    return Retry.whenStale(() -> {
      Versioned<Plan> read = plans.find(id).orElseThrow(PlanRefusals::noPlan);
      Plan before = read.value();
      Draft draft = change.apply(Draft.of(before));
      if (draft.equals(Draft.of(before))) {
        return before;
      }
      Plan next = draft.plan(id, before.createdAt(), before.createdBy(), now(), by);
      plans.save(read, next, Optional.empty());
      return next;
    });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
