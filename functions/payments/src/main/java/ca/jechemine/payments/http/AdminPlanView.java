package ca.jechemine.payments.http;

import ca.jechemine.payments.domain.plan.Inclusion;
import ca.jechemine.payments.domain.plan.Plan;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// A plan as administrators see it, in both languages; prices in dollars.
@Json
record AdminPlanView(
    String id,
    String nameFr,
    String nameEn,
    String descriptionFr,
    String descriptionEn,
    BigDecimal monthlyPrice,
    BigDecimal yearlyPrice,
    String currency,
    List<String> includes,
    String audience,
    boolean isActive,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy) {

  /// All of them.
  @Json
  record AllPlans(List<AdminPlanView> plans) {}

  /// One of them.
  @Json
  record OnePlan(AdminPlanView plan) {}

  static AdminPlanView of(Plan plan) {
    return new AdminPlanView(
        plan.id().value(),
        plan.name().fr(),
        plan.name().en(),
        plan.description().fr(),
        plan.description().en(),
        PlanView.dollars(plan.monthly()),
        PlanView.dollars(plan.yearly()),
        "CAD",
        plan.includes().stream().map(Inclusion::code).toList(),
        plan.audience().code(),
        plan.isActive(),
        plan.createdAt(),
        plan.createdBy().value(),
        plan.updatedAt(),
        plan.updatedBy().value());
  }
}
