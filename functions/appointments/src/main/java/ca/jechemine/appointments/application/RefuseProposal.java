package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.UndoWindow;
import ca.jechemine.appointments.domain.Undoing;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.UserId;

/// A professional says no to a request that is offered to them (contract 20 §2.11).
public final class RefuseProposal {

  private final Decisions decisions;
  private final UndoWindow undo;

  public RefuseProposal(Decisions decisions, UndoWindow undo) {
    this.decisions = decisions;
    this.undo = undo;
  }

  /// What it became.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not offered to them by name
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it is open no more, or they said so before
  public Decisions.Decided refuse(UserId professional, AppointmentId id) {
    return decisions.decide(
        id,
        Viewer.OFFERED,
        (appointment, _, now) -> Undoing.refuse(appointment, professional, undo.current(), now));
  }
}
