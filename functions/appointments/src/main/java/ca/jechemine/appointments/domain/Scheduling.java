package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.GuestEvent;
import java.net.URI;
import java.time.Instant;

/// When an appointment is held (contract 20 §2.5, §2.28, §2.29, §4.1). That the time is free is
/// seen to where the professional's days are kept.
public final class Scheduling {

  private Scheduling() {}

  /// Sets the date of what is matched, or moves what has one. The first date asks for a guarantee
  /// of payment, makes a client of a guest, and freezes the price at `shares`; moving takes back
  /// that the client confirmed.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it is past, or the appointment is not the
  ///   professional's to date
  public static Change at(
      Appointment appointment, Slot slot, Prices.Shares shares, Party by, Instant now) {
    return switch (appointment.state()) {
      case State.Matched it -> {
        refusePast(slot, now);
        yield first(appointment, it, slot, shares, now);
      }
      case State.Scheduled it when it.at().equals(slot) -> Change.none(appointment);
      case State.Scheduled it -> {
        refusePast(slot, now);
        yield moved(appointment, it, slot, by, now);
      }
      case State.Open _, State.Ongoing _, State.Completed _, State.NoShow _, State.Cancelled _ ->
          throw Refusals.illegalTransition(
              appointment.state().status(), AppointmentStatus.SCHEDULED);
    };
  }

  private static Change first(
      Appointment appointment,
      State.Matched matched,
      Slot slot,
      Prices.Shares shares,
      Instant now) {
    Appointment next =
        appointment
            .with(appointment.payment().at(shares))
            .lasting(slot.minutes())
            .in(
                new State.Scheduled(matched.assignee(), matched.matchedAt(), slot),
                appointment.milestones().scheduled(now));
    return Change.of(appointment, next, about -> new AppointmentNotice.FirstDateSet(about, now))
        .and(
            new GuestEvent.GuestPromoted(
                appointment.client().value(), appointment.request().issueType().orElse(null), now));
  }

  private static Change moved(
      Appointment appointment, State.Scheduled scheduled, Slot slot, Party by, Instant now) {
    Slot before = scheduled.at();
    return Change.of(
        appointment,
        appointment
            .lasting(slot.minutes())
            .saidAnew(Reminder::isOfStart)
            .in(
                new State.Scheduled(scheduled.assignee(), scheduled.matchedAt(), slot),
                appointment.milestones().moved(now)),
        about -> new AppointmentNotice.AppointmentRescheduled(about, time(before), by.code(), now));
  }

  /// The session begins.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it has no date, or is over
  public static Change start(Appointment appointment, Instant now) {
    return switch (appointment.state()) {
      case State.Scheduled it ->
          Change.of(
              appointment,
              appointment.in(
                  new State.Ongoing(it.assignee(), it.matchedAt(), it.at()),
                  appointment.milestones().started(it.at().start(), now)),
              about -> new AppointmentNotice.SessionStarted(about, now));
      case State.Ongoing _ -> Change.none(appointment);
      case State.Open _, State.Matched _, State.Completed _, State.NoShow _, State.Cancelled _ ->
          throw Refusals.illegalTransition(appointment.state().status(), AppointmentStatus.ONGOING);
    };
  }

  /// The client says that they will come; again is the same.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it is not scheduled
  public static Change confirm(Appointment appointment, Instant now) {
    if (!(appointment.state() instanceof State.Scheduled scheduled)) {
      throw Refusals.notScheduled();
    }
    return appointment.milestones().confirmedAt() != null
        ? Change.none(appointment)
        : Change.of(
            appointment,
            appointment.in(scheduled, appointment.milestones().confirmed(now)),
            about -> new AppointmentNotice.AttendanceConfirmed(about, now));
  }

  /// What the professional keeps of the session: link, place, notes, modality. A link that is new
  /// is told to the client.
  public static Change keep(Appointment appointment, Meeting meeting, Instant now) {
    if (meeting.equals(appointment.meeting())) {
      return Change.none(appointment);
    }
    Change change = Change.of(appointment, appointment.with(meeting, now));
    URI before = appointment.meeting().link();
    boolean isNewLink = meeting.link() != null && !meeting.link().equals(before);
    return isNewLink
        ? change.and(
            (Change.Notice)
                about -> new AppointmentNotice.MeetingLinkSet(about, before != null, now))
        : change;
  }

  /// The slot, in the words of the events.
  public static AppointmentNotice.Time time(Slot slot) {
    return new AppointmentNotice.Time(
        slot.date().toString(), slot.time().toString(), slot.minutes(), slot.start());
  }

  /// Lets only what is yet to begin pass.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it has begun
  static void refusePast(Slot slot, Instant now) {
    if (!slot.start().isAfter(now)) {
      throw Refusals.inThePast();
    }
  }
}
