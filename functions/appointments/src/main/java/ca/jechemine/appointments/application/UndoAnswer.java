package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Undoing;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.UserId;

/// A professional takes back that they accepted or refused, before anybody else was told of it
/// (docs/adr/0050).
public final class UndoAnswer {

  private final Decisions decisions;

  public UndoAnswer(Decisions decisions) {
    this.decisions = decisions;
  }

  /// What it became: what it was before they answered.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict `UNDO_WINDOW_OVER` when it cannot be any more
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when they have nothing to do with it
  public Decisions.Decided undo(UserId professional, AppointmentId id) {
    return decisions.decide(
        id, Viewer.OFFERED, (appointment, _, now) -> Undoing.undo(appointment, professional, now));
  }
}
