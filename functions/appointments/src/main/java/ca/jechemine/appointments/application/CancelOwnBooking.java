package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.CallingOff;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.UserId;

/// A professional calls off what is theirs (contract 20 §2.33).
public final class CancelOwnBooking {

  private static final String REASON = "professional_cancelled";

  private final Decisions decisions;

  public CancelOwnBooking(Decisions decisions) {
    this.decisions = decisions;
  }

  /// Calls it off; what was called off before stays as it is.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when the session was held
  public Decisions.Decided cancel(UserId professional, AppointmentId id) {
    return decisions.decide(
        id,
        Viewer.PROFESSIONAL,
        (appointment, _, now) -> {
          if (!appointment.isOf(professional)) {
            throw Refusals.notYours();
          }
          return CallingOff.cancel(
              appointment, new CallingOff.Actor(Party.PROFESSIONAL, professional), REASON, now);
        });
  }
}
