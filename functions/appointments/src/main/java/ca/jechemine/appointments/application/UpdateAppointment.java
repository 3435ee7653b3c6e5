package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentEdit;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Editing;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.UndoWindow;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whoever has to do with an appointment changes what is theirs to change (contract 20 §2.5).
public final class UpdateAppointment {

  private final Decisions decisions;
  private final SessionPrices prices;
  private final UndoWindow undo;
  private final Ids ids;

  public UpdateAppointment(Decisions decisions, SessionPrices prices, UndoWindow undo, Ids ids) {
    this.decisions = decisions;
    this.prices = prices;
    this.undo = undo;
    this.ids = ids;
  }

  /// What it became. Of an administrator it is kept that they did it.
  ///
  /// @throws ca.jechemine.kernel.Refusal with what `Editing` and the store turn down
  public Decisions.Decided update(Reader reader, AppointmentId id, AppointmentEdit edit) {
    Caller caller = reader.caller();
    Decisions.Decided decided =
        decisions.decide(
            caller,
            id,
            (appointment, viewer, now) -> {
              Change change =
                  Editing.edit(
                      appointment,
                      edit,
                      new Editing.Editor(
                          caller.id(),
                          viewer,
                          shares(caller, appointment, viewer),
                          viewer == Viewer.OFFERED ? undo.current() : Duration.ZERO),
                      now);
              return viewer == Viewer.ADMIN ? change.by(intervention(reader, change, now)) : change;
            },
            it -> late(caller, it, edit));
    boolean isTheirsNow =
        decided.viewer() == Viewer.OFFERED && decided.appointment().isOf(caller.id());
    return isTheirsNow
        ? new Decisions.Decided(decided.appointment(), Viewer.PROFESSIONAL, decided.isNew())
        : decided;
  }

  private Intervention intervention(Reader admin, Change change, Instant now) {
    String to = change.after().state().status().code();
    String from =
        Optional.ofNullable(change.before()).map(it -> it.state().status().code()).orElse(to);
    return new Intervention(ids.next(), admin, Intervention.Kind.EDIT, from, to, now);
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
