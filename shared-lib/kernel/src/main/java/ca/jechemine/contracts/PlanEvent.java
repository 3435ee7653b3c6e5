package ca.jechemine.contracts;

import java.time.Instant;
import java.util.List;

/// What the payments domain tells of the plans that people may subscribe to.
public sealed interface PlanEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "PLAN";
  }

  /// A plan was added or changed; `version` rises with each change: keep the highest, whatever
  /// order they arrive in. `includes` says which resources its subscribers may open: `all`,
  /// `type:<type>`, `category:<French category>`, `tag:<tag>` or `resource:<id>`; one that holds is
  /// enough. What is not active takes no new subscribers; those it has keep what it includes.
  record PlanChanged(
      String planId,
      long version,
      String nameFr,
      String nameEn,
      List<String> includes,
      boolean isActive,
      Instant occurredAt)
      implements PlanEvent {

    @Override
    public String aggregateId() {
      return planId;
    }
  }
}
