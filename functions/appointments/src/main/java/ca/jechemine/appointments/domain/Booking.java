package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.GuestEvent;
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
            payment(prices, prices.shares(request.therapyType(), Prices.Own.NONE)),
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
            payment(prices, prices.shares(request.therapyType(), professional.prices())),
            minutes,
            now),
        about ->
            new AppointmentNotice.AppointmentBooked(about, Party.CLIENT.code(), List.of(), now));
  }

  /// The same of somebody who is not signed in: they are told of it, and an account is to be made
  /// for them unless there is one, which pays by `payment` if they say so. A request of theirs is
  /// told as a guest's.
  public static Change ofGuest(
      Change booked, Guest guest, @Nullable PreferredPayment payment, Instant now) {
    return booked
        .telling(Booking::asGuests)
        .and(about -> new AppointmentNotice.GuestBookingReceived(about, guest.requester(), now))
        .and(guest.booked(booked.after(), payment, now));
  }

  private static AppointmentNotice asGuests(AppointmentNotice notice) {
    if (notice instanceof AppointmentNotice.ServiceRequested it) {
      return new AppointmentNotice.ServiceRequested(it.about(), true, it.occurredAt());
    }
    return notice instanceof AppointmentNotice.AppointmentBooked it
        ? new AppointmentNotice.AppointmentBooked(
            it.about(), "guest", it.withdrawnFrom(), it.occurredAt())
        : notice;
  }

  /// The same of somebody who is signed in: they would rather pay that way from now on, if they say
  /// so, whomever the request is for.
  public static Change preferring(
      Change booked, UserId who, @Nullable PreferredPayment payment, Instant now) {
    return payment == null
        ? booked
        : booked.and(
            new GuestEvent.PaymentMethodPreferred(
                booked.after().id().value(), who.value(), payment.code(), now));
  }

  /// The same for a minor, under whose id it stands: an account is to be made for them unless there
  /// is one.
  public static Change ofMinor(Change booked, Minor minor, String language, Instant now) {
    return booked.and(minor.booked(booked.after(), language, now));
  }

  /// The appointment of somebody who turned out to have another account. One that was moved before,
  /// or that is another's, stays as it is. Whoever has a date already is promoted under the account
  /// that there is.
  public static Change resolved(Appointment appointment, UserId held, UserId account, Instant now) {
    if (!appointment.client().equals(held) || held.equals(account)) {
      return Change.none(appointment);
    }
    Change moved = Change.of(appointment, appointment.of(account, now));
    return appointment.milestones().firstScheduled().isEmpty()
        ? moved
        : moved.and(
            new GuestEvent.GuestPromoted(
                account.value(), appointment.request().issueType().orElse(null), now));
  }

  private static Appointment begun(
      AppointmentId id,
      UserId client,
      ServiceRequest request,
      State state,
      Payment payment,
      int minutes,
      Instant now) {
    return new Appointment(
        id,
        client,
        request,
        state,
        Search.NEW,
        Meeting.by(request.modality()),
        payment,
        minutes,
        Milestones.begun(now),
        List.of());
  }

  private static Payment payment(Prices prices, Prices.Shares shares) {
    return Payment.pending(shares, PaymentMethod.CARD).under(prices.terms());
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
