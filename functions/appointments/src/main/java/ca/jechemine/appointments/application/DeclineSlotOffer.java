package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.Waitlisting;
import ca.jechemine.appointments.domain.waitlist.SlotOfferId;
import ca.jechemine.kernel.Caller;

/// A client, or their guardian, leaves a freed time that is offered to them to the next.
public final class DeclineSlotOffer {

  private final Decisions decisions;

  public DeclineSlotOffer(Decisions decisions) {
    this.decisions = decisions;
  }

  /// What the appointment became, whose client keeps their place.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such appointment
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  /// @throws ca.jechemine.kernel.Refusal.Conflict `OFFER_OVER`
  public Decisions.Decided decline(Caller caller, AppointmentId id, SlotOfferId offer) {
    return decisions.decide(
        caller,
        id,
        (appointment, viewer, now) -> {
          if (viewer != Viewer.CLIENT) {
            throw Refusals.waitlistIsForClients();
          }
          return Waitlisting.decline(appointment, offer, now);
        });
  }
}
