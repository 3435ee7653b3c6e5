package ca.jechemine.appointments.domain.waitlist;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.schedule.Hold;
import ca.jechemine.appointments.domain.schedule.HoldId;
import ca.jechemine.appointments.domain.schedule.Interval;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;

/// A freed time of a professional that is offered to one person: nobody else may have it meanwhile.
/// From `until` on the offer is over, whether or not anything ended it.
public record SlotOffer(SlotOfferId id, UserId professional, Slot slot, Instant until) {

  /// How much longer than the offer the time is kept, so that it is offered to the next before
  /// anybody else comes upon it: more than what passes between two looks for what is over.
  public static final Duration KEPT_LONGER = Duration.ofMinutes(15);

  /// The hold that keeps the time. It is the appointment's and not the person's: it neither takes
  /// the place of a time that they hold while they book, nor do they give it up as they would one.
  public Hold hold(AppointmentId appointment) {
    return new Hold(
        new HoldId(id.value()), holder(appointment), Interval.of(slot), until.plus(KEPT_LONGER));
  }

  /// In whose name times are held for an appointment.
  public static UserId holder(AppointmentId appointment) {
    return new UserId(appointment.value());
  }

  /// Whether it can still be taken up.
  public boolean isOpen(Instant now) {
    return now.isBefore(until);
  }
}
