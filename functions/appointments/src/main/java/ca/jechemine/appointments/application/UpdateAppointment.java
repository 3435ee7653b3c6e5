package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentEdit;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.CancellationTerms;
import ca.jechemine.appointments.domain.Editing;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.UndoWindow;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import java.time.Duration;

/// Whoever has to do with an appointment changes what is theirs to change (contract 20 §2.5).
public final class UpdateAppointment {

  private final Decisions decisions;
  private final SessionPrices prices;
  private final UndoWindow undo;

  public UpdateAppointment(Decisions decisions, SessionPrices prices, UndoWindow undo) {
    this.decisions = decisions;
    this.prices = prices;
    this.undo = undo;
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
                    new Editing.Editor(
                        caller.id(),
                        viewer,
                        shares(caller, appointment, viewer),
                        viewer == Viewer.OFFERED ? undo.current() : Duration.ZERO),
                    CancellationTerms.DEFAULT,
                    now),
            it -> late(caller, it, edit));
    boolean isTheirsNow =
        decided.viewer() == Viewer.OFFERED && decided.appointment().isOf(caller.id());
    return isTheirsNow
        ? new Decisions.Decided(decided.appointment(), Viewer.PROFESSIONAL, decided.isNew())
        : decided;
  }

  /// Of several who accept, whoever is late is told the same as by `AcceptProposal`.
  private static Refusal late(Caller caller, Appointment appointment, AppointmentEdit edit) {
    boolean accepts =
        caller.role() == Role.PROFESSIONAL
            && caller.status() == AccountStatus.ACTIVE
            && edit.status() == AppointmentStatus.SCHEDULED;
    return accepts && Routing.isTaken(appointment) ? Refusals.alreadyTaken() : Refusals.notYours();
  }

  private Prices.Shares shares(Caller caller, Appointment appointment, Viewer viewer) {
    return viewer == Viewer.OFFERED
        ? prices.with(caller.id(), appointment)
        : prices.of(appointment);
  }
}
