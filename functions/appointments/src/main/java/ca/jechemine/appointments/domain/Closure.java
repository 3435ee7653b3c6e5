package ca.jechemine.appointments.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a professional closed a session with (contract 20 §2.15). `nextAppointmentAt` is what was
/// agreed, nothing that is booked.
public record Closure(
    SessionOutcome outcome,
    @Nullable SessionActNature nature,
    @Nullable String otherNature,
    @Nullable Instant nextAppointmentAt,
    Instant closedAt) {

  /// The nature of the act, where the outcome has one.
  public Optional<SessionActNature> actNature() {
    return Optional.ofNullable(nature);
  }
}
