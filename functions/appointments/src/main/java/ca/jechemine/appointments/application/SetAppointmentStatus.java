package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentEdit;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Editing;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Ids;

/// An administrator sets the status of an appointment (contract 20 §2.25): such steps as there are,
/// with all that follows from them, and their name kept with it.
public final class SetAppointmentStatus {

  private final Decisions decisions;
  private final SessionPrices prices;
  private final Ids ids;

  public SetAppointmentStatus(Decisions decisions, SessionPrices prices, Ids ids) {
    this.decisions = decisions;
    this.prices = prices;
    this.ids = ids;
  }

  /// What it became; as it is when it stands there already.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is none
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when there is no such step
  public AppointmentStatus set(Reader admin, AppointmentId id, AppointmentStatus status) {
    AppointmentEdit edit =
        new AppointmentEdit(status, null, null, null, null, null, null, null, null);
    return decisions
        .decide(
            id,
            Viewer.ADMIN,
            (appointment, viewer, now) -> {
              Change change =
                  Editing.edit(
                      appointment,
                      edit,
                      new Editing.Editor(admin.id(), viewer, prices.of(appointment)),
                      now);
              return change.by(
                  new Intervention(
                      ids.next(),
                      admin,
                      Intervention.Kind.STATUS,
                      appointment.state().status().code(),
                      change.after().state().status().code(),
                      now));
            })
        .appointment()
        .state()
        .status();
  }
}
