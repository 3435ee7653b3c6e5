package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a request for a service begins (contract 20 §2.2, §5.5): pending, at a price that the server
/// froze, to be paid by card until somebody says otherwise. Nothing of that is the client's to say.
public final class Booking {

  private Booking() {}

  /// A request that is yet to find its professional.
  public static Change request(
      AppointmentId id, UserId client, ServiceRequest request, Prices prices, Instant now) {
    return Change.first(
        begun(
            id,
            client,
            request,
            new State.Unrouted(),
            prices.shares(request.therapyType(), Prices.Own.NONE),
            Appointment.USUAL_MINUTES,
            now),
        about -> new AppointmentNotice.ServiceRequested(about, false, now));
  }

  /// A request to that professional alone, at their own price and of their sessions' length. `at`
  /// is a time that the client wishes for, in Toronto wall clock: it is kept free for them. That it
  /// is free is seen to where the professional's days are kept.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when the professional's account is closed
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when the time is past, on a day off or outside
  ///   the hours of work
  public static Change direct(
      AppointmentId id,
      UserId client,
      ServiceRequest request,
      Professional professional,
      @Nullable LocalDateTime at,
      Prices prices,
      Instant now) {
    if (!professional.isInUse()) {
      throw Refusals.noSuchProfessional();
    }
    int minutes = professional.sessionMinutes();
    Slot asked = at == null ? null : new Slot(at.toLocalDate(), at.toLocalTime(), minutes);
    if (asked != null) {
      refuseUnlessWorked(asked, professional, now);
    }
    return Change.first(
        begun(
            id,
            client,
            request,
            new State.Matched(professional.id(), now, asked),
            prices.shares(request.therapyType(), professional.prices()),
            minutes,
            now),
        about -> new AppointmentNotice.AppointmentBooked(about, Party.CLIENT.code(), now));
  }

  private static Appointment begun(
      AppointmentId id,
      UserId client,
      ServiceRequest request,
      State state,
      Prices.Shares shares,
      int minutes,
      Instant now) {
    return new Appointment(
        id,
        client,
        request,
        state,
        Search.NEW,
        Meeting.by(request.modality()),
        Payment.pending(shares, PaymentMethod.CARD),
        minutes,
        Milestones.begun(now),
        List.of());
  }

  private static void refuseUnlessWorked(Slot asked, Professional professional, Instant now) {
    if (!asked.start().isAfter(now)) {
      throw Refusals.inThePast();
    }
    WorkWeek.Hours hours =
        professional.workWeek().flatMap(it -> it.hours(asked.date())).orElseThrow(Refusals::dayOff);
    if (asked.time().isBefore(hours.start()) || !asked.time().isBefore(hours.end())) {
      throw Refusals.outsideWorkHours();
    }
  }
}
