package ca.jechemine.notifications.domain.schedule;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static ca.jechemine.notifications.domain.schedule.Clinic.cancelled;
import static ca.jechemine.notifications.domain.schedule.Clinic.forLovedOne;
import static ca.jechemine.notifications.domain.schedule.Clinic.session;
import static ca.jechemine.notifications.domain.schedule.Clinic.undated;
import static ca.jechemine.notifications.domain.schedule.Clinic.wished;
import static ca.jechemine.notifications.domain.schedule.Clinic.withLink;
import static ca.jechemine.notifications.domain.schedule.Clinic.withNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.AppointmentBooked;
import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.AppointmentNotice.AppointmentRescheduled;
import ca.jechemine.contracts.AppointmentNotice.AttendanceConfirmed;
import ca.jechemine.contracts.AppointmentNotice.FirstDateSet;
import ca.jechemine.contracts.AppointmentNotice.MeetingLinkSet;
import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import ca.jechemine.contracts.AppointmentNotice.SessionStarted;
import ca.jechemine.contracts.AppointmentNotice.Time;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Gsm7;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Notice.SmsNotice;
import ca.jechemine.notifications.domain.TellingWords;
import ca.jechemine.notifications.domain.booking.NotKnownYet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows 25–36 and 49–52 of contract 40 §3.3: who is told of which event, and on which channel. A
/// mail with a calendar file is followed by what it asks of the calendar.
class ScheduleCatalogueTest {

  private static final String SITE = "https://jechemine.ca";

  static Stream<Arguments> events() {
    return Stream.of(
        row(
            "29, the professional books",
            booked(session(), "professional"),
            "client appointment.confirmed REQUEST"),
        row("29, the client asks", booked(wished(), "client"), "client appointment.confirmed"),
        row("29, a guest asks and is told so by 13", booked(wished(), "guest"), ""),
        row("29, told as the first date", booked(session(), "client"), ""),
        row("29, an administrator sets it: told as the first date", booked(session(), "admin"), ""),
        row("18 tells that an administrator gave it to somebody", booked(wished(), "admin"), ""),
        row(
            "29, the first date",
            new FirstDateSet(session(), NOON),
            "client appointment.confirmed REQUEST"),
        row(
            "30, by the professional",
            moved("professional"),
            "client appointment.rescheduled REQUEST"),
        row(
            "30, by the client",
            moved("client"),
            "client appointment.rescheduled REQUEST, professional appointment.rescheduled REQUEST"),
        row(
            "30, by an administrator",
            moved("admin"),
            "client appointment.rescheduled REQUEST, professional appointment.rescheduled REQUEST"),
        row(
            "31, by an administrator",
            calledOff(cancelled(), "admin", true),
            "client appointment.cancelled_by_edit CANCEL, professional"
                + " appointment.cancelled_by_edit CANCEL"),
        row(
            "32, by the professional",
            calledOff(cancelled(), "professional", true),
            "client appointment.cancelled CANCEL"),
        row(
            "32, by the client",
            calledOff(cancelled(), "client", true),
            "professional appointment.cancelled CANCEL"),
        row("32, without a professional", calledOff(withNobody(), "client", true), ""),
        row("32, of what had no date", calledOff(undated(), "client", false), ""),
        row(
            "33, the first link",
            new MeetingLinkSet(withLink(), false, NOON),
            "client appointment.meeting_link REQUEST"),
        row("33, before there is a date", new MeetingLinkSet(undated(), false, NOON), ""),
        row("the session begins", new SessionStarted(session(), NOON), ""),
        row(
            "25",
            due(undated(), "firstRdvReminderSent"),
            "professional professional.schedule_first_reminder"),
        row("26", due(undated(), "firstRdvAdminEscalatedSent"), "admin admin.unscheduled_match"),
        row(
            "27, 28",
            due(undated(), "takeChargeSlaAlertSent"),
            "professional professional.urgent_sla, admin admin.urgent_sla_breach"),
        row("49", due(session(), "guaranteeDay1ReminderSent"), "client guarantee.day1"),
        row("50", due(session(), "guaranteeDay2ReminderSent"), "client guarantee.day2"),
        row("51", due(session(), "guarantee48hClientReminderSent"), "client guarantee.48h_client"),
        row(
            "52",
            due(session(), "guarantee48hProfessionalAlertSent"),
            "professional guarantee.48h_professional"),
        row("35", due(session(), "reminder72hSent"), "client appointment.reminder_72h"),
        row("36", due(session(), "reminder48hSent"), "client appointment.reminder_48h"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void whoever_is_concerned_gets_a_mail_and_the_same_in_their_feed(
      String row, AppointmentNotice event, String told) {
    Clinic clinic = Clinic.in(Language.FR);

    assertThat(mails(event, clinic)).as("mails of %s", row).isEqualTo(told);
    assertThat(feed(event, clinic))
        .as("feed of %s", row)
        .isEqualTo(told.replace(" REQUEST", "").replace(" CANCEL", ""));
  }

  @Test
  void what_is_said_in_the_feed_alone() {
    Clinic clinic = Clinic.in(Language.FR);
    AppointmentNotice confirmed = new AttendanceConfirmed(session(), NOON);
    AppointmentNotice replaced = new MeetingLinkSet(withLink(), true, NOON);

    assertThat(mails(confirmed, clinic) + mails(replaced, clinic)).isEmpty();
    assertThat(feed(confirmed, clinic)).isEqualTo("professional appointment.attendance_confirmed");
    assertThat(feed(replaced, clinic)).isEqualTo("client appointment.meeting_link");
  }

  @Test
  void from_fourteen_on_a_loved_one_with_an_address_is_told_in_place_of_the_requester() {
    Clinic clinic = Clinic.in(Language.EN);
    AppointmentNotice moved =
        new AppointmentRescheduled(
            forLovedOne("scheduled", "leo@example.com", true), time(), "professional", NOON);
    AppointmentNotice cancelled =
        calledOff(forLovedOne("cancelled", "leo@example.com", true), "client", true);

    assertThat(mails(moved, clinic)).isEqualTo("leo@example.com appointment.rescheduled REQUEST");
    assertThat(feed(moved, clinic)).isEmpty();
    assertThat(mails(cancelled, clinic))
        .as("the requester called it off: the loved one does not know")
        .isEqualTo(
            "leo@example.com appointment.cancelled CANCEL,"
                + " professional appointment.cancelled CANCEL");
    assertThat(
            mails(
                new FirstDateSet(forLovedOne("scheduled", "leo@example.com", false), NOON), clinic))
        .as("younger")
        .isEqualTo("client appointment.confirmed REQUEST");
    assertThat(
            ScheduleNotices.texts(
                due(forLovedOne("scheduled", "leo@example.com", true), "reminder72hSent"),
                clinic,
                SITE))
        .as("no telephone of theirs is known")
        .isEmpty();
  }

  @Test
  void a_child_is_told_through_their_guardian_and_named_to_the_professional() {
    Clinic clinic = Clinic.ofChild();

    assertThat(mails(new FirstDateSet(session(), NOON), clinic))
        .isEqualTo("guardian appointment.confirmed REQUEST");
    assertThat(
            ScheduleNotices.mails(moved("client"), clinic, nobodyElse(), Clinic.LATER)
                .getLast()
                .content()
                .fr())
        .asString()
        .contains("Mia Roy");
  }

  @Test
  void whoever_is_not_known_is_not_told() {
    Clinic clinic = Clinic.in(Language.FR);
    About of = session();
    About strangers =
        new About(
            of.appointmentId(),
            user(77).value(),
            user(78).value(),
            of.status(),
            of.routingStatus(),
            of.bookingFor(),
            of.type(),
            of.therapyType(),
            of.needs(),
            of.isEmergency(),
            of.language(),
            of.date(),
            of.time(),
            of.duration(),
            of.startsAt(),
            of.meetingLink(),
            of.location(),
            null,
            null,
            of.payment(),
            of.version(),
            of.sequence());

    assertThat(mails(new AppointmentRescheduled(strangers, time(), "admin", NOON), clinic))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reminder72hSent", "reminder48hSent"})
  void the_two_session_reminders_are_texted_too(String reminder) {
    for (Language language : Language.values()) {
      for (String day : List.of("2026-08-01T18:30:00Z", "2026-09-30T14:45:00Z")) {
        assertThat(
                ScheduleNotices.texts(
                    due(at(Instant.parse(day)), reminder), Clinic.in(language), SITE))
            .singleElement()
            .satisfies(it -> {
              assertThat(it.phone()).isEqualTo("+15145550191");
              assertThat(it.uselessFrom()).isEqualTo(Instant.parse(day));
              assertThat(it.text()).hasSizeLessThanOrEqualTo(160).doesNotContain("Anxiété", "Inès");
              assertThat(Gsm7.fits(it.text())).as(it.text()).isTrue();
              TellingWords.assertNone(it.discreetText().replace(SITE, ""));
              assertThat(it.discreetText())
                  .hasSizeLessThan(it.text().length())
                  .matches(Gsm7::fits)
                  .containsPattern("20[0-9]{2}, [0-9]");
              assertThat(it.text().contains(SITE + "/client/dashboard/appointments?id="))
                  .isEqualTo(reminder.equals("reminder72hSent"));
            });
      }
    }
  }

  @Test
  void nothing_else_is_texted() {
    assertThat(
            events()
                .map(it -> (AppointmentNotice) it.get()[1])
                .flatMap(it -> ScheduleNotices.texts(it, Clinic.in(Language.FR), SITE).stream())
                .map(SmsNotice::event)
                .map(it -> it.code()))
        .containsExactly("appointment.reminder_72h", "appointment.reminder_48h");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void feed_rows_are_short_and_name_nobody(Language language) {
    Clinic clinic = Clinic.in(language);
    events()
        .map(it -> (AppointmentNotice) it.get()[1])
        .flatMap(it -> ScheduleNotices.feed(it, clinic, Clinic.LATER).stream())
        .forEach(it -> {
          assertThat(it.title()).hasSizeLessThanOrEqualTo(140);
          assertThat(it.message()).hasSizeLessThanOrEqualTo(500);
          assertThat(it.title() + it.message())
              .doesNotContain("Roy", "Tremblay", "@", "+1", "Anxiété");
          assertThat(it.metadata())
              .containsEntry("appointmentId", Clinic.APPOINTMENT)
              .hasEntrySatisfying("link", link -> assertThat(link).startsWith("/"));
        });
  }

  @Test
  void whose_account_is_not_known_yet_is_waited_for() {
    assertThatThrownBy(
            () -> ScheduleNotices.mails(moved("client"), KnownPeople.nobody(), nobodyElse(), NOON))
        .isInstanceOf(NotKnownYet.class);
    assertThat(
            ScheduleNotices.mails(
                moved("client"), KnownPeople.nobody(), nobodyElse(), Clinic.LATER))
        .isEmpty();
  }

  @Test
  void only_administrators_are_told_why_help_is_sought() {
    List<String> telling =
        events()
            .map(it -> (AppointmentNotice) it.get()[1])
            .flatMap(it ->
                ScheduleNotices.mails(it, Clinic.in(Language.FR), nobodyElse(), Clinic.LATER)
                    .stream())
            .map(MailNotice::content)
            .filter(it -> (it.fr().toString() + it.en()).contains("Anxiété"))
            .map(it -> it.event().code())
            .toList();

    assertThat(telling).containsExactly("admin.unscheduled_match", "admin.urgent_sla_breach");
  }

  private static Arguments row(String name, AppointmentNotice event, String told) {
    return Arguments.of(name, event, told);
  }

  private static AppointmentNotice booked(About about, String by) {
    return new AppointmentBooked(about, by, List.of(), NOON);
  }

  private static AppointmentNotice moved(String by) {
    return new AppointmentRescheduled(session(), time(), by, NOON);
  }

  private static Time time() {
    return new Time("2026-05-19", "14:30", 50, Clinic.START.minus(Duration.ofDays(1)));
  }

  private static AppointmentNotice calledOff(About about, String by, boolean wasScheduled) {
    return new AppointmentCancelled(
        about, by, user(1).value(), wasScheduled, 0, 0, List.of(user(2).value()), NOON);
  }

  private static ReminderDue due(About about, String reminder) {
    return new ReminderDue(about, reminder, true, NOON);
  }

  private static About at(Instant start) {
    About of = session();
    return new About(
        of.appointmentId(),
        of.clientId(),
        of.professionalId(),
        of.status(),
        of.routingStatus(),
        of.bookingFor(),
        of.type(),
        of.therapyType(),
        of.needs(),
        of.isEmergency(),
        of.language(),
        of.date(),
        of.time(),
        of.duration(),
        start,
        of.meetingLink(),
        of.location(),
        null,
        null,
        of.payment(),
        of.version(),
        of.sequence());
  }

  private static AlertAddresses nobodyElse() {
    return new AlertAddresses(List.of(), List.of());
  }

  private static String mails(AppointmentNotice event, Clinic clinic) {
    return ScheduleNotices.mails(event, clinic, nobodyElse(), Clinic.LATER).stream()
        .map(it -> who(it.to().email()) + " " + it.content().event().code() + calendar(it))
        .collect(Collectors.joining(", "));
  }

  private static String calendar(MailNotice mail) {
    return mail.calendar() == null
        ? ""
        : mail.calendar().at(SITE).contentType().replaceAll(".*method=", " ");
  }

  private static String feed(AppointmentNotice event, Clinic clinic) {
    return ScheduleNotices.feed(event, clinic, Clinic.LATER).stream()
        .map((FeedNotice it) ->
            who("person" + Integer.parseInt(it.to().value(), 16) + "@example.com")
                + " "
                + it.event().code())
        .collect(Collectors.joining(", "));
  }

  private static String who(String email) {
    return switch (email) {
      case "person1@example.com" -> "client";
      case "person2@example.com" -> "professional";
      case "person3@example.com" -> "guardian";
      case "person9@example.com" -> "admin";
      default -> email;
    };
  }
}
