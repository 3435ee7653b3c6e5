package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.AppointmentBooked;
import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.AppointmentNotice.AppointmentRescheduled;
import ca.jechemine.contracts.AppointmentNotice.AttendanceConfirmed;
import ca.jechemine.contracts.AppointmentNotice.FirstDateSet;
import ca.jechemine.contracts.AppointmentNotice.MeetingLinkSet;
import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Notice.SmsNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.BookingFacts;
import ca.jechemine.notifications.domain.booking.Parties;
import ca.jechemine.notifications.domain.booking.Patience;
import ca.jechemine.notifications.domain.booking.Recipient;
import ca.jechemine.notifications.domain.booking.Telling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is told to whom when an appointment gets a date, another, none any more, or is near.
///
/// Whoever is not known here yet is waited for, as [Patience] says.
public final class ScheduleNotices {

  private ScheduleNotices() {}

  /// The mails that the event asks for.
  public static List<MailNotice> mails(
      AppointmentNotice event, People people, AlertAddresses addresses, Instant now) {
    return event instanceof ReminderDue due
        ? ReminderNotices.mails(due, people, addresses)
        : tellings(event, people, now).map(Telling::mail).toList();
  }

  /// The feed rows that the event asks for.
  public static List<FeedNotice> feed(AppointmentNotice event, People people, Instant now) {
    if (event instanceof ReminderDue due) {
      return ReminderNotices.feed(due, people);
    }
    if (event instanceof AttendanceConfirmed confirmed) {
      return confirmed(confirmed, people);
    }
    return event instanceof MeetingLinkSet set && set.isReplacement()
        ? replaced(set, people)
        : tellings(event, people, now).flatMap(Telling::rows).toList();
  }

  /// The text messages that the event asks for, with links to that site.
  public static List<SmsNotice> texts(AppointmentNotice event, People people, String site) {
    return event instanceof ReminderDue due ? ReminderTexts.of(due, people, site) : List.of();
  }

  private static Stream<Telling> tellings(AppointmentNotice event, People people, Instant now) {
    return switch (event) {
      case AppointmentBooked it -> booked(it, people, now);
      case FirstDateSet it -> confirmed(it, known(it, people, now)).stream();
      case AppointmentRescheduled it -> rescheduled(it, known(it, people, now));
      case AppointmentCancelled it ->
          it.wasScheduled() ? cancelled(it, known(it, people, now)) : Stream.of();
      case MeetingLinkSet it ->
          !it.isReplacement() && isScheduled(it.about())
              ? linked(it, known(it, people, now)).stream()
              : Stream.of();
      case AttendanceConfirmed _,
          ReminderDue _,
          AppointmentNotice.ActivationApproved _,
          AppointmentNotice.FreedSlotOffered _,
          AppointmentNotice.GuestBookingReceived _,
          AppointmentNotice.HumanReviewRequested _,
          AppointmentNotice.MatchReleased _,
          AppointmentNotice.MatchingFailed _,
          AppointmentNotice.ProfessionalLeft _,
          AppointmentNotice.ProposalAccepted _,
          AppointmentNotice.ProposalCreated _,
          AppointmentNotice.ProposalExpired _,
          AppointmentNotice.ProposalRefused _,
          AppointmentNotice.RequestPooled _,
          AppointmentNotice.ServiceRequested _,
          AppointmentNotice.SessionClosed _,
          AppointmentNotice.SessionStarted _ ->
          Stream.of();
    };
  }

  /// Client and professional, once their accounts are known here.
  private static Parties known(AppointmentNotice event, People people, Instant now) {
    Parties parties = Parties.of(event.about(), people);
    Patience patience = new Patience(event.occurredAt(), now);
    patience.await(parties.client());
    if (event.about().professionalId() != null) {
      patience.await(parties.professional());
    }
    return parties;
  }

  /// A date that the client took themselves, or that an administrator set, is the first one, and
  /// told as such; that an administrator gave the request to somebody is told by 18. Whoever is not
  /// signed in is told that their request was received (13).
  private static Stream<Telling> booked(AppointmentBooked event, People people, Instant now) {
    boolean isScheduled = isScheduled(event.about());
    if (event.by().equals("guest")
        || event.by().equals("admin")
        || (Actor.of(event.by()) == Actor.CLIENT && isScheduled)) {
      return Stream.of();
    }
    Parties parties = known(event, people, now);
    return isScheduled ? confirmed(event, parties).stream() : sent(event, parties).stream();
  }

  private static Optional<Telling> sent(AppointmentBooked event, Parties parties) {
    return parties
        .client()
        .map(reader ->
            Telling.client(
                event.aggregateId(),
                Pages.appointment(event.aggregateId()),
                reader,
                new BookingSent(
                    firstName(reader),
                    parties.professionalName(),
                    event.about(),
                    GoOn.toAppointment(reader, event.aggregateId())),
                new Text(
                    "Vous recevrez une réponse dès que la date sera fixée.",
                    "You will hear from us as soon as the date is set.")));
  }

  private static Optional<Telling> confirmed(AppointmentNotice event, Parties parties) {
    About about = event.about();
    return parties
        .client()
        .map(reader ->
            Telling.client(
                    event.aggregateId(),
                    Pages.appointment(event.aggregateId()),
                    reader,
                    new Confirmation(
                        firstName(reader),
                        parties.professionalName(),
                        about,
                        GoOn.toAppointment(reader, event.aggregateId())),
                    BookingFacts.moment(about.startsAt()))
                .mailing(it -> CalendarFiles.forClient(it, event, parties, reader)));
  }

  private static Stream<Telling> rescheduled(AppointmentRescheduled event, Parties parties) {
    Actor by = Actor.of(event.by());
    Instant before = event.before().startsAt();
    Text message = BookingFacts.moment(event.about().startsAt());
    Stream<Telling> client =
        parties.client().stream()
            .map(reader ->
                Telling.client(
                        event.aggregateId(),
                        Pages.appointment(event.aggregateId()),
                        reader,
                        new Rescheduled(
                            firstName(reader),
                            Reading.client(parties, by),
                            by.named(parties),
                            before,
                            event.about(),
                            GoOn.toAppointment(reader, event.aggregateId())),
                        message)
                    .mailing(it -> CalendarFiles.forClient(it, event, parties, reader)));
    Stream<Telling> professional =
        parties.professional().filter(_ -> by != Actor.PROFESSIONAL).stream()
            .map(reader ->
                Telling.professional(
                        event.aggregateId(),
                        reader,
                        new Rescheduled(
                            firstName(reader),
                            Reading.professional(parties),
                            by.named(parties),
                            before,
                            event.about(),
                            GoOn.toSessions()),
                        message,
                        Pages.SESSIONS)
                    .mailing(it -> CalendarFiles.forProfessional(it, event, reader)));
    return Stream.concat(client, professional);
  }

  /// The other side, and both of an administrator's. Of a client's own doing, whoever reads what
  /// concerns the client is told when that is somebody else than who did it.
  private static Stream<Telling> cancelled(AppointmentCancelled event, Parties parties) {
    Actor by = Actor.of(event.by());
    CatalogueEvent kind =
        by == Actor.TEAM
            ? CatalogueEvent.APPOINTMENT_CANCELLED_BY_EDIT
            : CatalogueEvent.APPOINTMENT_CANCELLED;
    Text message = BookingFacts.moment(event.about().startsAt());
    Stream<Telling> client =
        parties.client().filter(it -> by != Actor.CLIENT || !isWhoDidIt(it, event)).stream()
            .map(reader ->
                Telling.client(
                        event.aggregateId(),
                        Pages.appointment(event.aggregateId()),
                        reader,
                        new Cancelled(
                            kind,
                            firstName(reader),
                            Reading.client(parties, by),
                            by.named(parties),
                            event.about(),
                            GoOn.toAppointment(reader, event.aggregateId())),
                        message)
                    .mailing(it -> CalendarFiles.forClient(it, event, parties, reader)));
    Stream<Telling> professional =
        parties.professional().filter(_ -> by != Actor.PROFESSIONAL).stream()
            .map(reader ->
                Telling.professional(
                        event.aggregateId(),
                        reader,
                        new Cancelled(
                            kind,
                            firstName(reader),
                            Reading.professional(parties),
                            by.named(parties),
                            event.about(),
                            GoOn.toSessions()),
                        message,
                        Pages.SESSIONS)
                    .mailing(it -> CalendarFiles.forProfessional(it, event, reader)));
    return Stream.concat(client, professional);
  }

  private static Optional<Telling> linked(MeetingLinkSet event, Parties parties) {
    return parties
        .client()
        .map(reader ->
            Telling.client(
                    event.aggregateId(),
                    Pages.appointment(event.aggregateId()),
                    reader,
                    new MeetingLink(
                        firstName(reader),
                        parties.professionalName(),
                        event.about(),
                        GoOn.toAppointment(reader, event.aggregateId())),
                    BookingFacts.moment(event.about().startsAt()))
                .mailing(it -> CalendarFiles.forClient(it, event, parties, reader)));
  }

  /// A link in place of another is told in the feed alone.
  private static List<FeedNotice> replaced(MeetingLinkSet event, People people) {
    return isScheduled(event.about())
        ? Parties.of(event.about(), people)
            .client()
            .flatMap(reader ->
                Optional.ofNullable(reader.account())
                    .map(it ->
                        new FeedNotice(
                            it.id(),
                            CatalogueEvent.MEETING_LINK,
                            new Text(
                                    "Le lien de votre rencontre a changé",
                                    "Your meeting link has changed")
                                .in(reader.language()),
                            BookingFacts.moment(event.about().startsAt()).in(reader.language()),
                            reader.isActiveClient()
                                ? Map.of(
                                    "appointmentId",
                                    event.aggregateId(),
                                    "link",
                                    Pages.appointment(event.aggregateId()))
                                : Map.of("appointmentId", event.aggregateId()))))
            .stream()
            .toList()
        : List.of();
  }

  private static List<FeedNotice> confirmed(AttendanceConfirmed event, People people) {
    return Parties.of(event.about(), people).professional().stream()
        .map(it ->
            new FeedNotice(
                it.id(),
                CatalogueEvent.ATTENDANCE_CONFIRMED,
                new Text("Un client a confirmé sa présence", "A client will attend")
                    .in(it.language()),
                BookingFacts.moment(event.about().startsAt()).in(it.language()),
                Map.of("appointmentId", event.aggregateId(), "link", Pages.SESSIONS)))
        .toList();
  }

  static String firstName(Recipient reader) {
    return reader.firstName() == null ? "" : reader.firstName();
  }

  static String firstName(Person reader) {
    return reader.firstName() == null ? "" : reader.firstName();
  }

  private static boolean isScheduled(About about) {
    return about.status().equals("scheduled");
  }

  private static boolean isWhoDidIt(Recipient reader, AppointmentCancelled event) {
    return reader.account() != null && reader.account().id().value().equals(event.byUserId());
  }
}
