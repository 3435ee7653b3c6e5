package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentEdit;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.CancellationTerms;
import ca.jechemine.appointments.domain.Editing;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Caller;

/// Whoever has to do with an appointment changes what is theirs to change (contract 20 §2.5).
public final class UpdateAppointment {

  private final Decisions decisions;
  private final SessionPrices prices;

  public UpdateAppointment(Decisions decisions, SessionPrices prices) {
    this.decisions = decisions;
    this.prices = prices;
  }

  /// What it became.
  ///
  /// @throws ca.jechemine.kernel.Refusal with what `Editing` and the store turn down
  public Decisions.Decided update(Caller caller, AppointmentId id, AppointmentEdit edit) {
    Decisions.Decided decided =
        decisions.decide(
            caller,
            id,
            (appointment, viewer, now) ->
                Editing.edit(
                    appointment,
                    edit,
                    new Editing.Editor(caller.id(), viewer, shares(caller, appointment, viewer)),
                    CancellationTerms.DEFAULT,
                    now));
    boolean isTheirsNow =
        decided.viewer() == Viewer.OFFERED && decided.appointment().isOf(caller.id());
    return isTheirsNow
        ? new Decisions.Decided(decided.appointment(), Viewer.PROFESSIONAL, decided.isNew())
        : decided;
  }

  private Prices.Shares shares(Caller caller, Appointment appointment, Viewer viewer) {
    return viewer == Viewer.OFFERED
        ? prices.with(caller.id(), appointment)
        : prices.of(appointment);
  }
}
