package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.Waitlisting;
import ca.jechemine.kernel.Caller;

/// A client, or their guardian, waits no more. What was offered to them is offered to the next.
public final class LeaveWaitlist {

  private final Decisions decisions;

  public LeaveWaitlist(Decisions decisions) {
    this.decisions = decisions;
  }

  /// What the appointment became; again is the same.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such appointment
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  public Decisions.Decided leave(Caller caller, AppointmentId id) {
    return decisions.decide(
        caller,
        id,
        (appointment, viewer, _) -> {
          if (viewer != Viewer.CLIENT) {
            throw Refusals.waitlistIsForClients();
          }
          return Waitlisting.leave(appointment);
        });
  }
}
