package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentEdit;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Editing;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.UserId;

/// A professional changes what is theirs (contract 20 §2.32).
public final class OwnBookings {

  private final Decisions decisions;
  private final SessionPrices prices;

  public OwnBookings(Decisions decisions, SessionPrices prices) {
    this.decisions = decisions;
    this.prices = prices;
  }

  /// What it became.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it cannot be moved, or to the past
  /// @throws ca.jechemine.kernel.Refusal.Conflict when the time is not free
  public Decisions.Decided update(UserId professional, AppointmentId id, AppointmentEdit edit) {
    return decisions.decide(
        id,
        Viewer.PROFESSIONAL,
        (appointment, viewer, now) ->
            Editing.edit(
                own(professional, appointment),
                edit,
                new Editing.Editor(professional, viewer, prices.of(appointment)),
                now));
  }

  private static Appointment own(UserId professional, Appointment appointment) {
    if (!appointment.isOf(professional)) {
      throw Refusals.notYours();
    }
    return appointment;
  }
}
