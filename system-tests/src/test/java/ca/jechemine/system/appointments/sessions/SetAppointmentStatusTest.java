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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `PUT /api/admin/appointments/{id}/status` (contract 20 §2.25).
class SetAppointmentStatusTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Cast cast = new Cast(CLOUD);
  private final UserId professional = cast.professional();
  private final UserId client = cast.client();
  private final Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);

  @ParameterizedTest
  @ValueSource(strings = {"ongoing", "completed", "no-show", "cancelled"})
  void a_step_that_there_is_is_made_and_who_made_it_is_kept(String status) {
    Appointment one = scheduled(5);

    Answer answer = set(support, one, status);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("success").asBoolean()).isTrue();
    assertThat(answer.text("status")).isEqualTo(status);
    assertThat(cast.interventions(one))
        .as("defect not repeated: an audit trail")
        .containsExactly(cast.id(Persona.SUPPORT_ADMIN) + " STATUS scheduled " + status);
  }

  @Test
  void a_session_that_was_held_says_since_when_and_one_that_is_called_off_by_whom() {
    Appointment held = scheduled(5);
    Appointment off = scheduled(6);

    set(support, held, "completed");
    set(support, off, "cancelled");

    assertThat(cast.as(client).get("/api/appointments/" + held.id()).text("sessionCompletedAt"))
        .isNotEmpty();
    Answer cancelled = cast.as(client).get("/api/appointments/" + off.id());
    assertThat(cancelled.text("cancelledBy")).isEqualTo("admin");
    assertThat(cancelled.text("cancelledAt")).isNotEmpty();
    assertThat(cancelled.json().at("/payment/status").asText()).isEqualTo("cancelled");
    assertThat(cast.told(off.id().value())).contains("AppointmentCancelled");
    scheduled(6);
  }

  @Test
  void defect_not_repeated_there_is_no_step_from_any_status_to_any_other() {
    Appointment completed =
        cast.plant(
            client, new State.Completed(professional, cast.now(), cast.in(-1, "09:00"), null));
    Appointment pooled = cast.plant(client, cast.pooled());

    for (String status : List.of("pending", "scheduled", "ongoing", "cancelled", "no-show")) {
      assertThat(set(support, completed, status).code()).as(status).isEqualTo("ILLEGAL_TRANSITION");
    }
    for (String status : List.of("scheduled", "ongoing", "completed", "no-show")) {
      Answer answer = set(support, pooled, status);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).as(status).isEqualTo("ILLEGAL_TRANSITION");
    }
    assertThat(set(support.with("cookie", "NEXT_LOCALE=fr"), completed, "cancelled").text("error"))
        .isEqualTo("Un rendez-vous « completed » ne peut pas passer à « cancelled ».");
    assertThat(set(support.with("cookie", "NEXT_LOCALE=en"), completed, "cancelled").text("error"))
        .isEqualTo("An appointment that is “completed” cannot become “cancelled”.");
    assertThat(cast.kept(completed)).isEqualTo(completed);
    assertThat(cast.interventions(completed)).isEmpty();
  }

  @Test
  void the_same_again_and_at_once_is_one_step() {
    Appointment one = scheduled(5);

    List<Answer> answers = AtOnce.times(5, () -> set(support, one, "cancelled"));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(cast.interventions(one)).hasSize(1);
    assertThat(cast.told(one.id().value())).containsOnlyOnce("AppointmentCancelled");
  }

  @Test
  void what_administrators_take_away_is_kept_with_their_name() {
    Appointment one = scheduled(5);

    support.delete("/api/appointments/" + one.id());
    support.delete("/api/appointments/" + one.id());

    assertThat(cast.interventions(one))
        .containsExactly(cast.id(Persona.SUPPORT_ADMIN) + " DELETION scheduled cancelled");
  }

  @Test
  void bad_input_is_named_and_nobody_without_the_permission_sets_anything() {
    Appointment one = scheduled(5);

    for (String body : List.of("{}", "{\"status\":\"done\"}", "{\"status\":null}")) {
      Answer answer = support.call("PUT", path(one.id().value()), body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly("status");
    }
    assertThat(support.call("PUT", path("x"), "{\"status\":\"cancelled\"}").status())
        .isEqualTo(400);
    assertThat(support.call("PUT", path(cast.newId()), "{\"status\":\"cancelled\"}").status())
        .isEqualTo(404);
    assertThat(set(CLOUD.api(), one, "cancelled").status()).isEqualTo(401);
    for (Api api :
        List.of(cast.as(client), cast.as(professional), CLOUD.api().as(Persona.CONTENT_ADMIN))) {
      assertThat(set(api, one, "cancelled").code())
          .as("defect not repeated: being an administrator is not enough")
          .isEqualTo("FORBIDDEN");
    }
    assertThat(cast.kept(one)).isEqualTo(one);
  }

  private Appointment scheduled(int day) {
    return cast.plant(client, cast.scheduled(professional, cast.in(day, "09:00")));
  }

  private static Answer set(Api api, Appointment appointment, String status) {
    return api.call("PUT", path(appointment.id().value()), "{\"status\":\"" + status + "\"}");
  }

  private static String path(String id) {
    return "/api/admin/appointments/" + id + "/status";
  }
}
