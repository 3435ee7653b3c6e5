package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Scheduling;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Caller;

/// The client, or the guardian, says that they will come (contract 20 §2.29).
public final class ConfirmAttendance {

  private final Decisions decisions;

  public ConfirmAttendance(Decisions decisions) {
    this.decisions = decisions;
  }

  /// What it became; again is the same.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it is not scheduled
  public Decisions.Decided confirm(Caller caller, AppointmentId id) {
    return decisions.decide(
        caller,
        id,
        (appointment, viewer, now) -> {
          if (viewer != Viewer.CLIENT) {
            throw Refusals.notYours();
          }
          return Scheduling.confirm(appointment, now);
        });
  }
}
