package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.AppointmentBooked;
import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.AppointmentNotice.AppointmentRescheduled;
import ca.jechemine.contracts.AppointmentNotice.FirstDateSet;
import ca.jechemine.contracts.AppointmentNotice.MeetingLinkSet;
import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import ca.jechemine.contracts.AppointmentNotice.Time;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.calendar.InvitationFile;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.Layout.Bodies;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.schedule.Clinic;
import ca.jechemine.notifications.domain.schedule.ScheduleNotices;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleMailsTest {

  private static final String SITE = "https://jechemine.ca";

  static Stream<Arguments> clients() {
    return Stream.of(Language.values())
        .flatMap(it ->
            Stream.of(
                letter("appointmentConfirmation", it, new FirstDateSet(Clinic.session(), NOON)),
                letter(
                    "appointmentConfirmationLink", it, new FirstDateSet(Clinic.withLink(), NOON)),
                letter(
                    "appointmentAsked",
                    it,
                    new AppointmentBooked(Clinic.wished(), "client", List.of(), NOON)),
                letter("appointmentRescheduled", it, moved("professional")),
                letter("appointmentChangeCancelled", it, calledOff("admin")),
                letter("cancellationNotice", it, calledOff("professional")),
                letter("meetingLinkReady", it, new MeetingLinkSet(Clinic.withLink(), false, NOON)),
                letter("reminder72h", it, due(Clinic.withLink(), "reminder72hSent")),
                letter("reminder48h", it, due(Clinic.session(), "reminder48hSent")),
                letter(
                    "paymentGuaranteeDay1", it, due(Clinic.session(), "guaranteeDay1ReminderSent")),
                letter(
                    "paymentGuaranteeDay2", it, due(Clinic.session(), "guaranteeDay2ReminderSent")),
                letter(
                    "paymentGuarantee48hClient",
                    it,
                    due(Clinic.session(), "guarantee48hClientReminderSent"))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("clients")
  void a_clients_letter_looks_like_this(String name, Language language, AppointmentNotice event)
      throws IOException {
    assertLooks(name + "." + language.code(), mails(Clinic.in(language), event).getFirst());
  }

  static Stream<Arguments> others() {
    return Stream.of(Language.values())
        .flatMap(it ->
            Stream.of(
                letter("appointmentRescheduledPro", it, moved("client")),
                letter("cancellationNoticePro", it, calledOff("client")),
                letter(
                    "paymentGuarantee48hPro",
                    it,
                    due(Clinic.session(), "guarantee48hProfessionalAlertSent")),
                letter(
                    "unscheduledMatchReminder", it, due(Clinic.undated(), "firstRdvReminderSent")),
                letter("emergencyProSla", it, due(Clinic.undated(), "takeChargeSlaAlertSent"))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("others")
  void a_professionals_letter_looks_like_this(
      String name, Language language, AppointmentNotice event) throws IOException {
    assertLooks(name + "." + language.code(), professionals(event, language));
  }

  private static MailNotice professionals(AppointmentNotice event, Language language) {
    return LaidOut.in(
        mails(Clinic.in(Language.FR), event).stream()
            .filter(it -> it.to().email().equals("person2@example.com"))
            .findFirst()
            .orElseThrow(),
        language);
  }

  static Stream<Sample> alerts() {
    Clinic clinic = Clinic.in(Language.FR);
    return Stream.of(
        new Sample(
            "adminUnscheduledMatchEscalation.fr-en",
            mails(clinic, due(Clinic.undated(), "firstRdvAdminEscalatedSent")).getLast()),
        new Sample(
            "adminEmergencySlaBreach.fr-en",
            mails(clinic, due(Clinic.undated(), "takeChargeSlaAlertSent")).getLast()));
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void an_administrators_alert_looks_like_this(Sample alert) throws IOException {
    assertLooks(alert.name(), alert.mail());
  }

  /// What the preview shows of them.
  static Stream<Sample> samples() {
    return Stream.of(
            clients()
                .map(Arguments::get)
                .map(it ->
                    new Sample(
                        it[0] + "." + ((Language) it[1]).code(),
                        mails(Clinic.in((Language) it[1]), (AppointmentNotice) it[2]).getFirst())),
            others()
                .map(Arguments::get)
                .map(it ->
                    new Sample(
                        it[0] + "." + ((Language) it[1]).code(),
                        professionals((AppointmentNotice) it[2], (Language) it[1]))),
            alerts())
        .flatMap(it -> it);
  }

  @Test
  void P13_the_file_is_one_entry_for_life_that_counts_its_changes() {
    Clinic clinic = Clinic.in(Language.FR);
    InvitationFile asked =
        file(mails(clinic, new FirstDateSet(Clinic.withLink(), NOON)).getFirst());
    InvitationFile cancelled = file(mails(clinic, calledOff("professional")).getFirst());

    assertThat(asked.contentType()).isEqualTo("text/calendar; charset=utf-8; method=REQUEST");
    assertThat(asked.content())
        .contains(
            "METHOD:REQUEST\r\n",
            "UID:" + Clinic.APPOINTMENT + "@jechemine.ca\r\n",
            "SEQUENCE:2\r\n",
            "DTSTART;TZID=America/Toronto:20260520T143000\r\n",
            "DTEND;TZID=America/Toronto:20260520T152000\r\n",
            "SUMMARY:Rendez-vous par vidéo avec Inès Tremblay\r\n",
            "mailto:person1@example.com\r\n",
            "https://rencontre.example/abc")
        .doesNotContain("Anxiété");
    assertThat(cancelled.contentType()).isEqualTo("text/calendar; charset=utf-8; method=CANCEL");
    assertThat(cancelled.content())
        .contains(
            "METHOD:CANCEL\r\n",
            "UID:" + Clinic.APPOINTMENT + "@jechemine.ca\r\n",
            "STATUS:CANCELLED");
  }

  @Test
  void the_professionals_file_does_not_say_with_whom() {
    MailNotice mail = mails(Clinic.in(Language.FR), moved("client")).getLast();

    assertThat(file(mail).content())
        .contains("mailto:person2@example.com", SITE + "/professional/dashboard/schedule")
        .doesNotContain("Roy", "Zoé");
  }

  private static void assertLooks(String name, MailNotice mail) throws IOException {
    GoldenFiles.assertSame(name, laid(mail));
  }

  private static Bodies laid(MailNotice mail) {
    return LaidOut.mail(mail, Branding.ofPlatform());
  }

  private static InvitationFile file(MailNotice mail) {
    return Objects.requireNonNull(mail.calendar()).at(SITE);
  }

  private static List<MailNotice> mails(Clinic clinic, AppointmentNotice event) {
    return ScheduleNotices.mails(
        event, clinic, new AlertAddresses(List.of(), List.of()), Clinic.LATER);
  }

  private static Arguments letter(String name, Language language, AppointmentNotice event) {
    return Arguments.of(name, language, event);
  }

  private static AppointmentNotice due(About about, String reminder) {
    return new ReminderDue(about, reminder, true, NOON);
  }

  private static AppointmentNotice moved(String by) {
    return new AppointmentRescheduled(
        Clinic.session(),
        new Time("2026-05-19", "10:00", 50, Clinic.START.minus(Duration.ofMinutes(28 * 60 + 30))),
        by,
        NOON);
  }

  private static AppointmentNotice calledOff(String by) {
    return new AppointmentCancelled(
        Clinic.cancelled(), by, user(1).value(), true, 0, 0, List.of(), NOON);
  }
}
