package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.CallingOff;
import ca.jechemine.appointments.domain.CancellationTerms;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.UserId;

/// An administrator takes an appointment away: it is called off and kept, because payments and
/// receipts refer to it (contract 20 §2.6).
public final class DeleteAppointment {

  private static final String REASON = "deleted_by_admin";

  private final Decisions decisions;

  public DeleteAppointment(Decisions decisions) {
    this.decisions = decisions;
  }

  /// Takes it away; again is the same.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is none
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when the session was held
  public void delete(UserId admin, AppointmentId id) {
    decisions.decide(
        id,
        Viewer.ADMIN,
        (appointment, _, now) ->
            CallingOff.cancel(
                    appointment,
                    new CallingOff.Actor(Party.ADMIN, admin),
                    REASON,
                    CancellationTerms.DEFAULT,
                    now)
                .by(
                    new Intervention(
                        admin,
                        Intervention.Kind.DELETION,
                        appointment.state().status().code(),
                        AppointmentStatus.CANCELLED.code(),
                        now)));
  }
}
