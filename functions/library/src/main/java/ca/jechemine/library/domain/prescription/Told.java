package ca.jechemine.library.domain.prescription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was told of a prescription after its assignment, each at most once.
///
/// A client is reminded two days before the due date, at nine in the morning in Toronto, but not on
/// the day on which it was assigned. What was missed goes out until the end of the due date.
///
/// @param remindedAt when the client was reminded; null while they were not
/// @param isDoneTold whether the professional heard that it is done
public record Told(@Nullable Instant remindedAt, boolean isDoneTold) {

  /// How long before the due date the client is reminded.
  static final int DAYS_BEFORE = 2;

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /// Nothing yet.
  public static Told nothing() {
    return new Told(null, false);
  }

  /// When the client was reminded, if they were.
  public Optional<Instant> reminded() {
    return Optional.ofNullable(remindedAt);
  }

  Told reminded(Instant now) {
    return new Told(now, isDoneTold);
  }

  Told done() {
    return new Told(remindedAt, true);
  }

  /// When the client is to be reminded, if they are.
  Optional<Instant> remindAt(Assignment assignment) {
    LocalDate assignedOn = Toronto.day(assignment.createdAt());
    return assignment
        .due()
        .map(it -> it.minusDays(DAYS_BEFORE))
        .filter(it -> remindedAt == null && assignment.hasProfessional() && assignedOn.isBefore(it))
        .map(it -> Toronto.instant(it, MORNING));
  }
}
