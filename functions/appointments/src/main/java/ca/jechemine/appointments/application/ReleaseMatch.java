package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.UserId;

/// A professional gives a matched request back before it has a date (contract 20 §2.26).
public final class ReleaseMatch {

  private final Decisions decisions;
  private final SessionPrices prices;

  public ReleaseMatch(Decisions decisions, SessionPrices prices) {
    this.decisions = decisions;
    this.prices = prices;
  }

  /// What it became.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it has a date, or is over
  public Decisions.Decided release(UserId professional, AppointmentId id) {
    return decisions.decide(
        id,
        Viewer.PROFESSIONAL,
        (appointment, _, now) ->
            Routing.release(appointment, professional, prices.withNobody(appointment), now));
  }
}
