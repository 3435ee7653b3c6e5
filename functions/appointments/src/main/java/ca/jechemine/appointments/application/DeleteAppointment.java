package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.CallingOff;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Ids;

/// An administrator takes an appointment away: it is called off and kept, because payments and
/// receipts refer to it (contract 20 §2.6).
public final class DeleteAppointment {

  static final String REASON = "deleted_by_admin";

  private final Decisions decisions;
  private final Ids ids;

  public DeleteAppointment(Decisions decisions, Ids ids) {
    this.decisions = decisions;
    this.ids = ids;
  }

  /// Takes it away; again is the same.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is none
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when the session was held
  public void delete(Reader admin, AppointmentId id) {
    decisions.decide(
        id,
        Viewer.ADMIN,
        (appointment, _, now) ->
            CallingOff.cancel(
                    appointment, new CallingOff.Actor(Party.ADMIN, admin.id()), REASON, now)
                .by(
                    new Intervention(
                        ids.next(),
                        admin,
                        Intervention.Kind.DELETION,
                        appointment.state().status().code(),
                        AppointmentStatus.CANCELLED.code(),
                        now)));
  }
}
