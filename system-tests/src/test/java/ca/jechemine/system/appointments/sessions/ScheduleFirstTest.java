package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Milestones;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/appointments/{id}/schedule-first` and `/confirm` (contract 20 §2.28, §2.29).
class ScheduleFirstTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Cast cast = new Cast(CLOUD);
  private final UserId professional = cast.professional();
  private final UserId client = cast.client();

  @Test
  void the_first_date_is_set_with_all_that_follows_from_it() {
    Appointment matched = cast.plant(client, cast.matched(professional));
    Slot slot = cast.in(5, "14:00");

    Answer answer =
        schedule(
            professional,
            matched,
            "{\"date\":\"%s\",\"time\":\"14:00\",\"duration\":50,\"type\":\"phone\","
                    .formatted(slot.date())
                + "\"location\":\"Bureau 4\",\"notes\":\"SESSION-NOTES\"}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("id")).isEqualTo(matched.id().value());
    assertThat(answer.text("date")).isEqualTo(slot.date() + "T12:00:00Z");
    assertThat(answer.text("time")).isEqualTo("14:00");
    assertThat(answer.json().path("duration").asInt()).isEqualTo(50);
    assertThat(answer.text("type")).isEqualTo("phone");
    assertThat(answer.text("status")).isEqualTo("scheduled");
    Appointment kept = cast.kept(matched);
    Milestones milestones = kept.milestones();
    assertThat(milestones.awaitsGuarantee()).isTrue();
    assertThat(milestones.firstScheduledAt()).isNotNull();
    assertThat(kept.payment().shares().price().cents()).isEqualTo(95_00);
    assertThat(kept.meeting().location()).as("of a meeting by phone").isNull();
    assertThat(kept.meeting().notes()).isEqualTo("SESSION-NOTES");
    assertThat(cast.calls("ScheduleFirst")).contains("TransactWriteItems").doesNotContain("Scan");
  }

  @Test
  void a_meeting_in_person_has_a_place() {
    Appointment matched = cast.plant(client, cast.matched(professional));

    schedule(
        professional,
        matched,
        "{\"date\":\"%s\",\"time\":\"16:00\",\"type\":\"in-person\",\"location\":\"Bureau 4\"}"
            .formatted(cast.today().plusDays(5)));

    assertThat(cast.kept(matched).meeting().location()).isEqualTo("Bureau 4");
  }

  @Test
  void each_bad_or_missing_field_is_named_and_nothing_changed() {
    Appointment matched = cast.plant(client, cast.matched(professional));
    String day = cast.today().plusDays(5).toString();

    for (List<String> bad :
        List.of(
            List.of("{}", "date", "time"),
            List.of("{\"date\":\"" + day + "\"}", "time"),
            List.of("{\"time\":\"10:00\"}", "date"),
            List.of("{\"date\":\"demain\",\"time\":\"10:00\"}", "date"),
            List.of("{\"date\":\"" + day + "\",\"time\":\"10h\"}", "time"),
            List.of("{\"date\":\"" + day + "\",\"time\":\"10:00\",\"duration\":0}", "duration"),
            List.of("{\"date\":\"" + day + "\",\"time\":\"10:00\",\"type\":\"x\"}", "type"))) {
      Answer answer = schedule(professional, matched, bad.getFirst());
      assertThat(answer.status()).as(bad.getFirst()).isEqualTo(400);
      assertThat(answer.body()).contains(bad.subList(1, bad.size()));
    }
    assertThat(schedule(professional, matched, body(cast.in(-1, "10:00"))).code())
        .isEqualTo("IN_THE_PAST");
    assertThat(cast.kept(matched)).isEqualTo(matched);
  }

  @Test
  void only_the_professional_whose_undated_request_it_is_does_so() {
    Appointment matched = cast.plant(client, cast.matched(professional));
    Appointment dated = cast.plant(client, cast.scheduled(professional, cast.in(7, "10:00")));
    Appointment proposed = cast.plant(client, cast.proposed(professional));
    String body = body(cast.in(8, "10:00"));

    assertThat(CLOUD.api().post(path(matched), body).status()).isEqualTo(401);
    assertThat(schedule(client, matched, body).status()).isEqualTo(403);
    assertThat(CLOUD.api().as(Persona.SUPPORT_ADMIN).post(path(matched), body).status())
        .isEqualTo(403);
    assertThat(schedule(cast.professional(), matched, body).code())
        .isEqualTo("NOT_YOUR_APPOINTMENT");
    assertThat(schedule(professional, proposed, body).code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    assertThat(schedule(professional, dated, body).code()).isEqualTo("ILLEGAL_TRANSITION");
    assertThat(
            cast.as(professional)
                .post("/api/appointments/" + cast.newId() + "/schedule-first", body)
                .status())
        .isEqualTo(404);
    assertThat(cast.as(professional).post("/api/appointments/moi/schedule-first", body).status())
        .isEqualTo(400);
    assertThat(cast.kept(matched)).isEqualTo(matched);
  }

  @Test
  void P2_of_many_at_once_on_one_time_one_wins_and_twice_is_refused() {
    List<Appointment> all =
        IntStream.range(0, 10)
            .mapToObj(_ -> cast.plant(client, cast.matched(professional)))
            .toList();
    Api api = cast.as(professional);
    String body = body(cast.in(30, "10:00"));

    List<Answer> answers =
        AtOnce.all(
            all.stream().<Callable<Answer>>map(it -> () -> api.post(path(it), body)).toList());

    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    assertThat(all)
        .filteredOn(it -> cast.kept(it).state() instanceof State.Scheduled)
        .singleElement()
        .satisfies(it -> assertThat(api.post(path(it), body).status()).isEqualTo(400));
  }

  @Test
  void P2_one_request_at_two_times_at_once_has_one() {
    Appointment matched = cast.plant(client, cast.matched(professional));
    Api api = cast.as(professional);

    List<Answer> answers =
        AtOnce.all(
            IntStream.range(8, 18)
                .<Callable<Answer>>mapToObj(hour ->
                    () -> api.post(path(matched), body(cast.in(31, "%02d:00".formatted(hour)))))
                .toList());

    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(answers).extracting(Answer::status).containsOnly(200, 400);
    Slot slot = cast.kept(matched).state().slot().orElseThrow();
    IntStream.range(8, 18)
        .filter(hour -> hour != slot.time().getHour())
        .forEach(hour ->
            cast.plant(
                client, cast.scheduled(professional, cast.in(31, "%02d:00".formatted(hour)))));
  }

  @Test
  void a_client_or_guardian_confirms_once() {
    UserId guardian = cast.client();
    Appointment own = cast.plant(client, cast.scheduled(professional, cast.in(9, "10:00")));
    Appointment minors =
        cast.plant(cast.minorOf(guardian), cast.scheduled(professional, cast.in(9, "11:00")));

    Answer first = confirm(client, own);
    Answer again = confirm(client, own);

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.text("clientConfirmedAt")).isEqualTo(first.text("clientConfirmedAt"));
    assertThat(confirm(guardian, minors).status()).isEqualTo(200);
    assertThat(cast.as(client).get("/api/appointments/" + own.id()).text("clientConfirmedAt"))
        .isEqualTo(first.text("clientConfirmedAt"));
  }

  @Test
  void nobody_else_confirms_and_only_what_is_scheduled() {
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(10, "10:00")));
    Appointment ongoing = cast.plant(client, cast.ongoing(professional, cast.in(10, "12:00")));

    assertThat(CLOUD.api().post("/api/appointments/" + one.id() + "/confirm", "{}").status())
        .isEqualTo(401);
    for (UserId other : List.of(cast.client(), professional, cast.professional())) {
      assertThat(confirm(other, one).code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    }
    assertThat(confirm(client, ongoing).code()).isEqualTo("NOT_SCHEDULED");
    assertThat(
            cast.as(client).post("/api/appointments/" + cast.newId() + "/confirm", "{}").status())
        .isEqualTo(404);
    assertThat(cast.kept(one)).isEqualTo(one);
  }

  private Answer schedule(UserId who, Appointment appointment, String body) {
    return cast.as(who).post(path(appointment), body);
  }

  private Answer confirm(UserId who, Appointment appointment) {
    return cast.as(who).post("/api/appointments/" + appointment.id() + "/confirm", "{}");
  }

  private static String body(Slot slot) {
    return "{\"date\":\"%s\",\"time\":\"%s\"}".formatted(slot.date(), slot.time());
  }

  private static String path(Appointment appointment) {
    return "/api/appointments/" + appointment.id() + "/schedule-first";
  }
}
