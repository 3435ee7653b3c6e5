package ca.jechemine.payments.domain.plan;

import ca.jechemine.contracts.PlanEvent.PlanChanged;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// What people may subscribe to. Who subscribed pays the price of then until they change their
/// subscription themselves, whatever the plan costs since.
///
/// @param description either text may be empty
/// @param includes never empty
/// @param isActive whether it takes subscribers; those it has keep it
public record Plan(
    PlanId id,
    Text name,
    Text description,
    Money monthly,
    Money yearly,
    List<Inclusion> includes,
    PlanAudience audience,
    boolean isActive,
    Instant createdAt,
    UserId createdBy,
    Instant updatedAt,
    UserId updatedBy) {

  public Plan {
    includes = List.copyOf(includes);
  }

  /// What a period costs whoever subscribes now.
  public Money price(Interval interval) {
    return switch (interval) {
      case MONTH -> monthly;
      case YEAR -> yearly;
    };
  }

  /// What is told of it at that version.
  public PlanChanged changed(long version) {
    return new PlanChanged(
        id.value(),
        version,
        name.fr(),
        name.en(),
        includes.stream().map(Inclusion::code).toList(),
        isActive,
        updatedAt);
  }
}
