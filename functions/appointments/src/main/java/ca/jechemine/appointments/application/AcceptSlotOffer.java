package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.Waitlisting;
import ca.jechemine.appointments.domain.waitlist.SlotOfferId;
import ca.jechemine.kernel.Caller;

/// A client, or their guardian, takes up a freed time that is offered to them. Of several answers,
/// and of an answer and the end of the term, one is first.
public final class AcceptSlotOffer {

  private final Decisions decisions;
  private final SessionPrices prices;

  public AcceptSlotOffer(Decisions decisions, SessionPrices prices) {
    this.decisions = decisions;
    this.prices = prices;
  }

  /// What the appointment became.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such appointment
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  /// @throws ca.jechemine.kernel.Refusal.Conflict `OFFER_OVER`, or `DAY_BLOCKED` when the
  ///   professional blocked the day meanwhile
  public Decisions.Decided accept(Caller caller, AppointmentId id, SlotOfferId offer) {
    return decisions.decide(
        caller,
        id,
        (appointment, viewer, now) -> {
          if (viewer != Viewer.CLIENT) {
            throw Refusals.waitlistIsForClients();
          }
          return Waitlisting.accept(appointment, offer, prices.of(appointment), now);
        });
  }
}
