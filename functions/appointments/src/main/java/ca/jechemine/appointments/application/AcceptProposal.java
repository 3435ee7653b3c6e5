package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.UndoWindow;
import ca.jechemine.appointments.domain.Undoing;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.UserId;

/// A professional takes a request that is offered to them (contract 20 §2.10).
public final class AcceptProposal {

  private final Decisions decisions;
  private final SessionPrices prices;
  private final UndoWindow undo;

  public AcceptProposal(Decisions decisions, SessionPrices prices, UndoWindow undo) {
    this.decisions = decisions;
    this.prices = prices;
    this.undo = undo;
  }

  /// What it became: theirs, at their own price (contract 20 §5.5).
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when somebody else was first
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it was never offered to them
  public Decisions.Decided accept(UserId professional, AppointmentId id) {
    return decisions.decide(
        id,
        Viewer.PROFESSIONAL,
        (appointment, _, now) ->
            Undoing.accept(
                appointment,
                professional,
                prices.with(professional, appointment),
                undo.current(),
                now));
  }
}
