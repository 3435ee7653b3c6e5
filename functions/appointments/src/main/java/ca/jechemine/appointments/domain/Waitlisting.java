package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.appointments.domain.waitlist.SlotOffer;
import ca.jechemine.appointments.domain.waitlist.SlotOfferId;
import ca.jechemine.appointments.domain.waitlist.SlotWishes;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntry;
import ca.jechemine.contracts.AppointmentNotice;
import java.time.Instant;
import java.util.List;

/// How a client waits for a time that becomes free, is offered one, and answers (docs/adr/0034).
/// That the time is kept for them meanwhile is seen to where the professional's days are kept.
public final class Waitlisting {

  private Waitlisting() {}

  /// The client waits, for a first date or for an earlier one. Whoever waits already keeps their
  /// place and wishes for this from now on.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when there is no date to wait for
  public static Change join(Appointment appointment, SlotWishes wishes, Instant now) {
    boolean forEarlier =
        WaitlistEntry.whatFor(appointment.state())
            .filter(_ -> isYetToCome(appointment, now))
            .orElseThrow(Refusals::nothingToWaitFor);
    WaitlistEntry next =
        appointment
            .waiting()
            .filter(it -> it.offered().isPresent() || !it.isOver(TorontoTime.day(now)))
            .map(it -> it.wishing(wishes))
            .orElseGet(() -> WaitlistEntry.begun(now, wishes, forEarlier));
    return Change.of(appointment, appointment.waiting(next));
  }

  private static boolean isYetToCome(Appointment appointment, Instant now) {
    return !(appointment.state() instanceof State.Scheduled it) || it.at().start().isAfter(now);
  }

  /// The client waits no more; what was offered to them is not any more. Again is the same.
  public static Change leave(Appointment appointment) {
    return Change.of(appointment, appointment.waiting(null));
  }

  /// Whether that time may be offered to the client, as far as the appointment tells. Not while
  /// they are not told whose they are: the offer would tell.
  public static boolean mayBeOffered(Appointment appointment, Appointment.Claim time) {
    return !appointment.search().hidesMatch()
        && WaitlistEntry.suits(
            time.professional(), time.slot(), appointment.state(), appointment.search())
        && appointment
            .waiting()
            .filter(it -> it.wants(time.professional(), time.slot()))
            .isPresent();
  }

  /// Offers the client a time. Nothing when it may not be offered to them any more.
  public static Change offer(Appointment appointment, SlotOffer offer, Instant now) {
    Appointment.Claim time = new Appointment.Claim(offer.professional(), offer.slot());
    return appointment
        .waiting()
        .filter(_ -> mayBeOffered(appointment, time))
        .map(it ->
            Change.of(
                appointment,
                appointment.waiting(it.with(offer)),
                about ->
                    new AppointmentNotice.FreedSlotOffered(
                        about,
                        offer.id().value(),
                        Scheduling.time(offer.slot()),
                        offer.until(),
                        now)))
        .orElseGet(() -> Change.none(appointment));
  }

  /// The client takes up what is offered. Of a professional who has taken their request already it
  /// is the date from now on, and the wait is over. While the request is nobody's, it is offered to
  /// that professional alone, who may still refuse: the client keeps their place until they have a
  /// date.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict `OFFER_OVER` when it is not offered any more
  public static Change accept(
      Appointment appointment, SlotOfferId id, Prices.Shares shares, Instant now) {
    SlotOffer offer = open(appointment, id, now);
    return switch (appointment.state()) {
      case State.Open _ -> Routing.ask(appointment, offer.professional(), offer.slot(), now);
      case State.Matched _ ->
          Scheduling.at(appointment, offer.slot(), shares, Party.CLIENT, now)
              .and(
                  (Change.Notice)
                      about ->
                          new AppointmentNotice.AppointmentBooked(
                              about, Party.CLIENT.code(), List.of(), now));
      case State.Scheduled _ ->
          Scheduling.at(appointment, offer.slot(), shares, Party.CLIENT, now)
              .then(Waitlisting::leave);
      case State.Ongoing _, State.Completed _, State.NoShow _, State.Cancelled _ ->
          throw Refusals.offerOver();
    };
  }

  /// The client does not want what is offered, and keeps their place.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict `OFFER_OVER` when it is not offered any more
  public static Change decline(Appointment appointment, SlotOfferId id, Instant now) {
    open(appointment, id, now);
    return withoutOffer(appointment);
  }

  /// The client did not answer in time, and keeps their place. Nothing when nothing is offered to
  /// them, or has time left.
  public static Change expire(Appointment appointment, Instant now) {
    return appointment.slotOffer().filter(it -> !it.isOpen(now)).isPresent()
        ? withoutOffer(appointment)
        : Change.none(appointment);
  }

  /// What is offered to the client is not any more; they keep their place. Nothing when nothing is.
  public static Change giveUp(Appointment appointment) {
    return appointment.slotOffer().isPresent()
        ? withoutOffer(appointment)
        : Change.none(appointment);
  }

  private static Change withoutOffer(Appointment appointment) {
    return Change.of(
        appointment,
        appointment.waiting(appointment.waiting().map(WaitlistEntry::withoutOffer).orElseThrow()));
  }

  private static SlotOffer open(Appointment appointment, SlotOfferId id, Instant now) {
    return appointment
        .slotOffer()
        .filter(it -> it.id().equals(id) && it.isOpen(now))
        .filter(it ->
            WaitlistEntry.suits(
                it.professional(), it.slot(), appointment.state(), appointment.search()))
        .orElseThrow(Refusals::offerOver);
  }
}
