package ca.jechemine.system.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.local.aws.Sms;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a client is told of their appointment, from its first date to its end (contract 40 §3.3).
class ScheduleMailsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String CLIENT = Persona.CLIENT.email();

  private final Cast cast = new Cast(CLOUD);

  @AfterAll
  static void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void P12_P13_the_calendar_follows_and_the_reminder_comes_in_the_morning() throws Exception {
    Professional professional = cast.professional();
    String id = offered(professional);
    LocalDate day = TorontoTime.day(CLOUD.cloud().clock().instant()).plusDays(6);
    String path = "/api/appointments/" + id;

    done(professional.api().post(path + "/accept", "{}"));
    done(professional.api().post(path + "/schedule-first", at(day, "15:00")));
    Mail confirmed = only("Votre rendez-vous est confirmé");
    done(professional.api().patch(path, at(day, "07:00")));
    Mail moved = only("Votre rendez-vous est déplacé");

    assertThat(line(confirmed, "METHOD")).isEqualTo("REQUEST");
    assertThat(line(confirmed, "UID")).isEqualTo(id + "@jechemine.ca");
    assertThat(line(moved, "METHOD")).isEqualTo("REQUEST");
    assertThat(line(moved, "UID")).isEqualTo(id + "@jechemine.ca");
    assertThat(sequence(moved)).isGreaterThan(sequence(confirmed));
    assertThat(calendar(moved)).contains("DTSTART;TZID=America/Toronto:" + basic(day) + "T070000");

    // Three and two days before it is seven in the morning too.
    for (int days : List.of(3, 2)) {
      Instant morning = TorontoTime.instant(day.minusDays(days).atTime(LocalTime.of(8, 0)));
      int before = 3 - days;
      advanceTo(morning.minusSeconds(60));
      assertThat(mails("Rappel\u00a0: votre rendez-vous")).as("in the night").hasSize(before);
      advanceTo(morning.plus(Duration.ofMinutes(20)));
      CLOUD.cloud().invoke("SendDueReminders", "{}");
      CLOUD.settle();
      assertThat(mails("Rappel\u00a0: votre rendez-vous")).as("once").hasSize(before + 1);
    }

    assertThat(texts(id)).as("of three days before, with the link").hasSize(1);
    assertThat(CLOUD.cloud().aws().sms())
        .filteredOn(it -> it.message().contains("rappel"))
        .extracting(Sms::message)
        .singleElement()
        .asString()
        .contains("7 h");

    done(cast.signedInAnew(professional.id()).patch(path, "{\"status\":\"cancelled\"}"));
    Mail cancelled = only("Votre rendez-vous est annulé");
    assertThat(line(cancelled, "METHOD")).isEqualTo("CANCEL");
    assertThat(line(cancelled, "UID")).isEqualTo(id + "@jechemine.ca");
    assertThat(sequence(cancelled)).isGreaterThan(sequence(moved));
    advanceTo(TorontoTime.instant(day.atTime(LocalTime.of(7, 0))));
    CLOUD.settle();
    assertThat(mails("Rappel\u00a0: votre rendez-vous")).as("none after that").hasSize(2);
  }

  private String offered(Professional professional) {
    UserId client =
        new UserId(
            CLOUD.cloud().accounts().stream()
                .filter(it -> it.email().equals(CLIENT))
                .findFirst()
                .orElseThrow()
                .userId());
    return cast.request(
            cast.offered(professional),
            Search.NEW,
            Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Anxiété"),
            client)
        .value();
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static String at(LocalDate day, String time) {
    return "{\"date\":\"%s\",\"time\":\"%s\"}".formatted(day, time);
  }

  private static void advanceTo(Instant moment) throws InterruptedException {
    CLOUD.cloud().advance(Duration.between(CLOUD.cloud().clock().instant(), moment));
    CLOUD.settle();
  }

  private static Mail only(String subject) {
    List<Mail> mails = mails(subject);
    assertThat(mails).as(subject).hasSize(1);
    return mails.getFirst();
  }

  private static List<Mail> mails(String subject) {
    return CLOUD.mailsTo(CLIENT).stream().filter(it -> it.subject().startsWith(subject)).toList();
  }

  private static List<Sms> texts(String id) {
    return CLOUD.cloud().aws().sms().stream().filter(it -> it.message().contains(id)).toList();
  }

  private static String calendar(Mail mail) {
    assertThat(mail.attachments()).hasSize(1);
    Mail.Attachment file = mail.attachments().getFirst();
    assertThat(file.fileName()).isEqualTo("rendez-vous.ics");
    assertThat(file.contentType()).startsWith("text/calendar; charset=utf-8; method=");
    return new String(Base64.getDecoder().decode(file.content()), UTF_8);
  }

  private static String line(Mail mail, String name) {
    Matcher line =
        Pattern.compile("^" + name + ":(.*)$", Pattern.MULTILINE).matcher(calendar(mail));
    assertThat(line.find()).as(name).isTrue();
    return line.group(1);
  }

  private static int sequence(Mail mail) {
    return Integer.parseInt(line(mail, "SEQUENCE"));
  }

  private static String basic(LocalDate day) {
    return day.toString().replace("-", "");
  }
}
