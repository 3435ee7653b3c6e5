package ca.jechemine.appointments.domain.clients;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.Closure;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An appointment by what a professional's list of clients weighs of it.
///
/// @param closedAt when the session was over, by whoever said so; null before
public record Encounter(
    AppointmentId appointment,
    Instant createdAt,
    @Nullable LocalDate date,
    AppointmentStatus status,
    PaymentStatus payment,
    boolean isByTransfer,
    @Nullable Instant closedAt,
    @Nullable String issueType) {

  /// That appointment.
  public static Encounter of(Appointment it) {
    return new Encounter(
        it.id(),
        it.milestones().createdAt(),
        it.state().slot().map(Slot::date).orElse(null),
        it.state().status(),
        it.payment().status(),
        it.payment().method() == PaymentMethod.TRANSFER,
        closedAt(it),
        it.request().issueType().orElse(null));
  }

  /// By the closure, or by the status alone.
  private static @Nullable Instant closedAt(Appointment it) {
    return closure(it.state()).map(Closure::closedAt).orElse(it.milestones().endedAt());
  }

  private static Optional<Closure> closure(State state) {
    return Optional.ofNullable(
        switch (state) {
          case State.Completed it -> it.closure();
          case State.NoShow it -> it.closure();
          case State.Cancelled it -> it.closure();
          case State.Open _, State.Matched _, State.Scheduled _, State.Ongoing _ -> null;
        });
  }

  /// The day on which it is or was to be, if it has one.
  public Optional<LocalDate> day() {
    return Optional.ofNullable(date);
  }

  /// Whether the session was, and its transfer has not arrived, however long that is.
  boolean awaitsTransfer() {
    return isByTransfer
        && (payment == PaymentStatus.PENDING || payment == PaymentStatus.OVERDUE)
        && (status == AppointmentStatus.COMPLETED || status == AppointmentStatus.NO_SHOW);
  }

  /// Without what it is about, so that it gets into no log.
  @Override
  public String toString() {
    return appointment + " " + status;
  }
}
