package ca.jechemine.appointments.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a professional closed a session with (contract 20 §2.15), or an administrator who billed it
/// by hand (contract 30 §7). `nextAppointmentAt` is what was agreed, nothing that is booked.
///
/// @param isBesideAgenda whether the session, of which nobody knew before it was billed, takes none
///   of the professional's time: when it was is what the administrator says
public record Closure(
    SessionOutcome outcome,
    @Nullable SessionActNature nature,
    @Nullable String otherNature,
    @Nullable Instant nextAppointmentAt,
    Instant closedAt,
    boolean isBesideAgenda) {

  /// Of a session that has its time.
  public Closure(
      SessionOutcome outcome,
      @Nullable SessionActNature nature,
      @Nullable String otherNature,
      @Nullable Instant nextAppointmentAt,
      Instant closedAt) {
    this(outcome, nature, otherNature, nextAppointmentAt, closedAt, false);
  }

  /// The nature of the act, where the outcome has one.
  public Optional<SessionActNature> actNature() {
    return Optional.ofNullable(nature);
  }
}
