package ca.jechemine.system.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/admin/service-requests/{id}/emergency` and `DELETE /api/admin/service-requests/{id}`
/// (contract 40 §6.6).
class FlagServiceRequestTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String URGENT = "{\"isEmergency\":true}";

  private final Desk desk = new Desk(CLOUD);
  private final Cast cast = desk.cast;
  private final Professional zoe = desk.professional();

  @Test
  void what_is_urgent_goes_first_and_is_to_be_answered_sooner() {
    Cast.Client client = cast.bookingClient();
    State.Proposed offer = cast.offered(zoe);
    AppointmentId id = desk.requestOf(client.id(), offer);
    AppointmentId newer = cast.request(cast.offered(zoe));

    Answer answer = desk.act(desk.support, id, "emergency", URGENT);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("id")).isEqualTo(id.value());
    assertThat(answer.json().path("isEmergency").asBoolean()).isTrue();
    assertThat(((State.Proposed) desk.kept(id).state()).until())
        .isEqualTo(offer.at().plus(Duration.ofHours(12)));
    assertThat(zoe.api().get("/api/appointments/proposed").json().findValuesAsText("_id"))
        .filteredOn(it -> it.equals(id.value()) || it.equals(newer.value()))
        .containsExactly(id.value(), newer.value());
    assertThat(desk.log(client.api()))
        .as("P20")
        .containsExactly("admin update_client_appointment " + id);

    assertThat(desk.act(desk.support, id, "emergency", URGENT).status()).isEqualTo(200);
    assertThat(desk.interventions(id)).containsExactly("EMERGENCY regular urgent");
    assertThat(zoe.api().post("/api/appointments/" + id + "/accept", "{}").status())
        .as("it is still theirs to take")
        .isEqualTo(200);
    assertThat(zoe.api().get("/api/appointments/proposed").body()).doesNotContain(id.value());
  }

  @Test
  void the_same_at_once_is_done_once() {
    AppointmentId id = cast.request(cast.pooled());

    List<Answer> answers = AtOnce.times(6, () -> desk.act(desk.support, id, "emergency", URGENT));

    assertThat(answers).extracting(Answer::status).contains(200).containsAnyOf(200, 409);
    assertThat(answers)
        .filteredOn(it -> it.status() != 200)
        .allSatisfy(it -> assertThat(it.code()).isEqualTo("CHANGED_MEANWHILE"));
    assertThat(desk.kept(id).request().isEmergency()).isTrue();
    assertThat(desk.interventions(id)).hasSize(1);
  }

  @Test
  void a_request_is_taken_out_and_kept_as_called_off_and_again_is_the_same() {
    Cast.Client client = cast.bookingClient();
    AppointmentId id = desk.requestOf(client.id(), cast.offered(zoe));

    Answer answer = desk.support.delete(Desk.REQUESTS + "/" + id);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("success").asBoolean()).isTrue();
    assertThat(desk.kept(id).state()).isInstanceOf(State.Cancelled.class);
    assertThat(zoe.api().get("/api/appointments/proposed").body()).doesNotContain(id.value());
    assertThat(desk.support.get(Desk.REQUESTS).body()).doesNotContain(id.value());
    assertThat(desk.support.delete(Desk.REQUESTS + "/" + id).status()).isEqualTo(200);
    assertThat(desk.told(id)).containsExactly("AppointmentCancelled");
    assertThat(desk.interventions(id)).containsExactly("DELETION pending cancelled");
    assertThat(desk.log(client.api())).containsExactly("admin update_client_appointment " + id);
  }

  @Test
  void what_is_somebodys_or_not_pending_is_neither_taken_out_nor_said_to_be_urgent() {
    AppointmentId taken = cast.request(cast.matched(zoe));
    AppointmentId off = cast.request(cast.pooled());
    desk.support.delete(Desk.REQUESTS + "/" + off);
    AppointmentId withdrawn = cast.request(cast.pooled());
    desk.support.delete("/api/appointments/" + withdrawn);

    Answer answer = desk.support.delete(Desk.REQUESTS + "/" + taken);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("NO_LONGER_PENDING");
    assertThat(desk.kept(taken).isOf(zoe.id())).isTrue();

    Answer urgent = desk.act(desk.support, off, "emergency", URGENT);
    assertThat(urgent.status()).isEqualTo(409);
    assertThat(urgent.code()).isEqualTo("NO_LONGER_PENDING");
    assertThat(desk.act(desk.support, taken, "emergency", URGENT).status()).isEqualTo(200);
  }

  @Test
  void bad_input_is_named_and_what_is_not_there_is_not_found() {
    AppointmentId id = cast.request(cast.pooled());

    for (String body : List.of("{}", "{\"isEmergency\":null}")) {
      Answer answer = desk.act(desk.support, id, "emergency", body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.json().path("fields").findValuesAsText("field"))
          .containsExactly("isEmergency");
    }
    assertThat(desk.act(desk.support, id, "emergency", "{\"isEmergency\":\"yes\"}").status())
        .isEqualTo(400);
    AppointmentId unknown = new AppointmentId(cast.newId().value());
    assertThat(desk.act(desk.support, unknown, "emergency", URGENT).status()).isEqualTo(404);
    assertThat(desk.support.delete(Desk.REQUESTS + "/" + unknown).status()).isEqualTo(404);
    assertThat(desk.support.delete(Desk.REQUESTS + "/x").status()).isEqualTo(400);
    assertThat(desk.support.post(Desk.REQUESTS + "/x/emergency", URGENT).status()).isEqualTo(400);
  }

  @Test
  void nobody_without_the_permission_does_either() {
    AppointmentId id = cast.request(cast.pooled());

    assertThat(desk.act(CLOUD.api(), id, "emergency", URGENT).status()).isEqualTo(401);
    assertThat(CLOUD.api().delete(Desk.REQUESTS + "/" + id).status()).isEqualTo(401);
    for (Api other : desk.withoutPermission(Persona.CONTENT_ADMIN, Persona.BILLING_ADMIN)) {
      assertThat(desk.act(other, id, "emergency", URGENT).code()).isEqualTo("FORBIDDEN");
      assertThat(other.delete(Desk.REQUESTS + "/" + id).code()).isEqualTo("FORBIDDEN");
    }
    assertThat(desk.told(id)).isEmpty();
  }
}
