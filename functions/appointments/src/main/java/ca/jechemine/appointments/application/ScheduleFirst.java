package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentEdit;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.Editing;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// The professional whose a request is sets its first date (contract 20 §2.28).
public final class ScheduleFirst {

  private final Decisions decisions;
  private final SessionPrices prices;

  public ScheduleFirst(Decisions decisions, SessionPrices prices) {
    this.decisions = decisions;
    this.prices = prices;
  }

  /// What it became.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it has a date already, or that is past
  /// @throws ca.jechemine.kernel.Refusal.Conflict when the time is not free
  public Appointment schedule(UserId professional, AppointmentId id, AppointmentEdit edit) {
    return decisions
        .decide(
            id,
            Viewer.PROFESSIONAL,
            (appointment, viewer, now) -> {
              if (!appointment.isOf(professional)) {
                throw Refusals.notYours();
              }
              if (!(appointment.state() instanceof State.Matched)) {
                throw Refusals.illegalTransition(
                    appointment.state().status(), AppointmentStatus.SCHEDULED);
              }
              return Editing.edit(
                  appointment,
                  isInPerson(appointment, edit) ? edit : edit.withoutLocation(),
                  new Editing.Editor(professional, viewer, prices.of(appointment)),
                  now);
            })
        .appointment();
  }

  /// Only a meeting in person has a place.
  private static boolean isInPerson(Appointment appointment, AppointmentEdit edit) {
    return Optional.ofNullable(edit.type()).orElse(appointment.meeting().modality())
        == Modality.IN_PERSON;
  }
}
