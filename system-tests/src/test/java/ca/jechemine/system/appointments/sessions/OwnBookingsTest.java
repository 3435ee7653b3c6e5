package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `PATCH` and `DELETE /api/professional/appointments/{id}` (contract 20 §2.31–2.33).
class OwnBookingsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Cast cast = new Cast(CLOUD);
  private final UserId professional = cast.professional();
  private final UserId client = cast.client();

  @Test
  void a_professional_changes_what_is_theirs_and_sees_no_price() {
    Appointment one = scheduled(5);

    Answer answer =
        cast.as(professional)
            .patch(
                path(one),
                "{\"date\":\"%s\",\"time\":\"16:00\",\"duration\":90,\"type\":\"in-person\","
                        .formatted(cast.today().plusDays(6))
                    + "\"location\":\"Bureau 4\",\"notes\":\"SESSION-NOTES\","
                    + "\"meetingLink\":\"https://exemple.ca/salle\"}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("date")).isEqualTo(cast.today().plusDays(6) + "T12:00:00Z");
    assertThat(answer.text("time")).isEqualTo("16:00");
    assertThat(answer.json().path("duration").asInt()).isEqualTo(90);
    assertThat(answer.text("location")).isEqualTo("Bureau 4");
    assertThat(answer.body()).doesNotContain("\"price\"", "listPrice");
  }

  @Test
  void null_and_blank_take_away_and_what_is_absent_stays() {
    Appointment one = scheduled(5);
    Api api = cast.as(professional);
    String all =
        "{\"location\":\"Bureau 4\",\"notes\":\"N\",\"meetingLink\":\"https://exemple.ca/s\"}";

    for (String nothing : List.of("null", "\" \"")) {
      api.patch(path(one), all);
      api.patch(path(one), "{\"type\":\"phone\"}");
      assertThat(cast.kept(one).meeting().location()).isEqualTo("Bureau 4");
      api.patch(
          path(one), "{\"location\":%1$s,\"notes\":%1$s,\"meetingLink\":%1$s}".formatted(nothing));
      assertThat(cast.kept(one).meeting().location()).isNull();
      assertThat(cast.kept(one).meeting().notes()).isNull();
      assertThat(cast.kept(one).meeting().meetingLink()).isEmpty();
    }
  }

  @Test
  void the_dialog_is_told_a_taken_time_by_409_and_the_past_by_400() {
    Appointment one = scheduled(5);
    scheduled(6);
    Api api = cast.as(professional);

    Answer taken = api.patch(path(one), "{\"date\":\"" + cast.today().plusDays(6) + "\"}");
    Answer past = api.patch(path(one), "{\"date\":\"" + cast.today().minusDays(1) + "\"}");

    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.code()).isEqualTo("SLOT_TAKEN");
    assertThat(past.status()).isEqualTo(400);
    assertThat(past.code()).isEqualTo("IN_THE_PAST");
    assertThat(cast.kept(one)).isEqualTo(one);
  }

  @Test
  void each_bad_field_is_named_and_a_status_is_none() {
    Appointment one = scheduled(5);
    Api api = cast.as(professional);

    for (String bad :
        List.of("date:\"x\"", "time:\"9:30\"", "duration:0", "type:\"x\"", "meetingLink:\"x\"")) {
      String field = bad.substring(0, bad.indexOf(':'));
      Answer answer =
          api.patch(path(one), "{\"%s\":%s}".formatted(field, bad.substring(field.length() + 1)));
      assertThat(answer.status()).as(bad).isEqualTo(400);
      assertThat(answer.body()).contains("\"" + field + "\"");
    }
    assertThat(api.patch(path(one), "{\"status\":\"completed\"}").status()).isEqualTo(400);
    assertThat(cast.kept(one)).isEqualTo(one);
  }

  @Test
  void nobody_elses() {
    Appointment one = scheduled(5);

    for (String method : List.of("PATCH", "DELETE")) {
      String body = method.equals("PATCH") ? "{\"notes\":\"N\"}" : "";
      assertThat(CLOUD.api().call(method, path(one), body).status()).isEqualTo(401);
      assertThat(cast.as(client).call(method, path(one), body).code()).isEqualTo("FORBIDDEN");
      assertThat(CLOUD.api().as(Persona.SUPPORT_ADMIN).call(method, path(one), body).code())
          .isEqualTo("FORBIDDEN");
      assertThat(cast.as(cast.professional()).call(method, path(one), body).code())
          .isEqualTo("NOT_YOUR_APPOINTMENT");
      assertThat(
              cast.as(professional)
                  .call(method, "/api/professional/appointments/" + cast.newId(), body)
                  .status())
          .isEqualTo(404);
    }
    assertThat(cast.kept(one)).isEqualTo(one);
  }

  @Test
  void defect_not_repeated_calling_off_voids_the_payment_and_once_is_enough_at_once() {
    Appointment one = scheduled(5);
    Api api = cast.as(professional);

    List<Answer> answers = AtOnce.times(5, () -> api.delete(path(one)));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers).filteredOn(it -> it.text("status").equals("cancelled")).hasSize(1);
    assertThat(answers).filteredOn(it -> it.json().path("alreadyCancelled").asBoolean()).hasSize(4);
    Answer after = cast.as(client).get("/api/appointments/" + one.id());
    assertThat(after.text("cancelledBy")).isEqualTo("professional");
    assertThat(after.text("cancelReason")).isEqualTo("professional_cancelled");
    assertThat(after.json().at("/payment/status").asText()).isEqualTo("cancelled");
    scheduled(5);
  }

  @Test
  void defect_not_repeated_a_session_that_was_held_is_not_called_off() {
    Appointment completed =
        cast.plant(
            client, new State.Completed(professional, cast.now(), cast.in(-1, "09:00"), null));
    Appointment missed =
        cast.plant(client, new State.NoShow(professional, cast.now(), cast.in(-1, "11:00"), null));

    for (Appointment one : List.of(completed, missed)) {
      assertThat(cast.as(professional).delete(path(one)).code()).isEqualTo("ILLEGAL_TRANSITION");
      assertThat(cast.kept(one)).isEqualTo(one);
    }
  }

  private Appointment scheduled(int day) {
    return cast.plant(client, cast.scheduled(professional, cast.in(day, "09:00")));
  }

  private static String path(Appointment appointment) {
    return "/api/professional/appointments/" + appointment.id();
  }
}
