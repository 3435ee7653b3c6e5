package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.UserId;

/// A professional takes a request that is offered to them (contract 20 §2.10).
public final class AcceptProposal {

  private final Decisions decisions;
  private final SessionPrices prices;

  public AcceptProposal(Decisions decisions, SessionPrices prices) {
    this.decisions = decisions;
    this.prices = prices;
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
            Routing.accept(appointment, professional, prices.with(professional, appointment), now));
  }
}
