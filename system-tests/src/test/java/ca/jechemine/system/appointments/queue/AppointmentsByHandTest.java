package ca.jechemine.system.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/admin/appointments` and `PATCH /api/admin/appointments/{id}` (contract 40 §6.5).
class AppointmentsByHandTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/admin/appointments";

  private final Desk desk = new Desk(CLOUD);
  private final Cast cast = desk.cast;
  private final Professional zoe = desk.professional();
  private final Cast.Client client = cast.bookingClient();

  @Test
  void an_appointment_is_made_with_all_that_follows_from_a_first_date() {
    Answer answer = desk.support.post(PATH, body("10:00", ",\"motif\":\"Deuil\""));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.text("professionalId")).isEqualTo(zoe.id().value());
    assertThat(answer.text("clientId")).isEqualTo(client.id().value());
    assertThat(answer.text("date")).isEqualTo(desk.day() + "T12:00:00Z");
    AppointmentId id = new AppointmentId(answer.text("id"));
    Appointment kept = desk.kept(id);
    assertThat(kept.payment().shares()).isEqualTo(Prices.DEFAULT.shares(Desk.PRICE));
    assertThat(kept.milestones().awaitsGuarantee()).isTrue();
    assertThat(kept.request().motifs()).containsExactly("Deuil");
    assertThat(desk.told(id)).contains("AppointmentBooked", "FirstDateSet");
    assertThat(desk.interventions(id)).containsExactly("BOOKING none scheduled");
    assertThat(desk.log(client.api())).containsExactly("admin update_client_appointment " + id);
    assertThat(CLOUD.mailsTo(Cast.address(zoe.id())).stream().map(it -> it.subject()))
        .containsExactly("Un rendez-vous est fixé avec vous");

    Answer taken = desk.support.post(PATH, body("10:30", ""));
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.code()).isEqualTo("SLOT_TAKEN");
  }

  @Test
  void one_key_makes_one_however_often_and_of_many_at_once_one_has_the_time() {
    Api keyed = desk.support.with("idempotency-key", "by-hand-" + client.id());

    List<Answer> same = AtOnce.times(5, () -> keyed.post(PATH, body("12:00", "")));
    assertThat(same).extracting(Answer::status).containsOnly(201);
    assertThat(same).extracting(it -> it.text("id")).containsOnly(same.getFirst().text("id"));

    List<Answer> others = AtOnce.times(5, () -> desk.support.post(PATH, body("15:00", "")));
    assertThat(others).filteredOn(it -> it.status() == 201).hasSize(1);
    assertThat(others)
        .filteredOn(it -> it.status() != 201)
        .allSatisfy(it -> assertThat(it.code()).isEqualTo("SLOT_TAKEN"));
  }

  @Test
  void bad_input_of_a_new_one_is_named_and_who_is_not_there_is_not_found() {
    assertThat(fields(desk.support.post(PATH, "{}")))
        .containsExactlyInAnyOrder("clientId", "professionalId", "date", "time", "type");
    for (List<String> bad :
        List.of(
            List.of(",\"duration\":0", "duration"),
            List.of(",\"motif\":\"Rien de tel\"", "motif"),
            List.of(",\"notes\":\"%s\"".formatted("x".repeat(20_001)), "notes"),
            List.of(",\"location\":\"%s\"".formatted("x".repeat(501)), "location"))) {
      assertThat(fields(desk.support.post(PATH, body("10:00", bad.getFirst()))))
          .containsExactly(bad.getLast());
    }
    String good = body("10:00", "");
    for (String id : List.of(client.id().value(), zoe.id().value())) {
      assertThat(desk.support.post(PATH, good.replace(id, cast.newId().value())).status())
          .isEqualTo(404);
    }
    assertThat(
            desk.support.post(PATH, good.replace(client.id().value(), zoe.id().value())).status())
        .as("a professional is nobody's client")
        .isEqualTo(404);
    assertThat(desk.support.post(PATH, good.replace(desk.day().toString(), "2020-01-01")).code())
        .isEqualTo("IN_THE_PAST");
  }

  @Test
  void an_appointment_is_changed_and_that_is_in_the_clients_access_log() {
    AppointmentId id = scheduled();

    Answer moved =
        desk.support.patch(
            PATH + "/" + id, "{\"date\":\"%s\",\"time\":\"14:00\"}".formatted(desk.day()));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(moved.text("time")).isEqualTo("14:00");
    assertThat(desk.told(id)).contains("AppointmentRescheduled");
    desk.support.patch(PATH + "/" + id, "{\"notes\":\"Rappeler\"}");
    assertThat(desk.kept(id).meeting().notes()).isEqualTo("Rappeler");
    desk.support.patch(PATH + "/" + id, "{\"notes\":null}");
    assertThat(desk.kept(id).meeting().notes()).isNull();

    assertThat(desk.support.patch(PATH + "/" + id, "{\"status\":\"cancelled\"}").text("status"))
        .isEqualTo("cancelled");
    assertThat(desk.interventions(id))
        .containsExactly(
            "EDIT scheduled scheduled",
            "EDIT scheduled scheduled",
            "EDIT scheduled scheduled",
            "EDIT scheduled cancelled");
    assertThat(desk.log(client.api()))
        .hasSize(4)
        .containsOnly("admin update_client_appointment " + id);
  }

  @Test
  void bad_input_of_a_change_is_named_and_what_overlaps_is_refused() {
    AppointmentId id = scheduled();
    AppointmentId other = cast.request(cast.pooled());
    desk.schedule(desk.support, other, zoe, "16:00", 60);

    for (List<String> bad :
        List.of(
            List.of("{}", "body"),
            List.of("{\"status\":\"done\"}", "status"),
            List.of("{\"date\":\"demain\"}", "date"),
            List.of("{\"time\":\"9h\"}", "time"),
            List.of("{\"duration\":0}", "duration"),
            List.of("{\"type\":\"letter\"}", "type"),
            List.of("{\"meetingLink\":\"ftp://x\"}", "meetingLink"))) {
      assertThat(fields(desk.support.patch(PATH + "/" + id, bad.getFirst())))
          .containsExactly(bad.getLast());
    }
    assertThat(
            desk.support
                .patch(
                    PATH + "/" + id, "{\"date\":\"%s\",\"time\":\"15:30\"}".formatted(desk.day()))
                .code())
        .isEqualTo("SLOT_TAKEN");
    assertThat(desk.support.patch(PATH + "/x", "{\"notes\":\"a\"}").status()).isEqualTo(400);
    assertThat(desk.support.patch(PATH + "/" + cast.newId(), "{\"notes\":\"a\"}").status())
        .isEqualTo(404);
  }

  @Test
  void nobody_without_the_permission_makes_or_changes_any() {
    AppointmentId id = scheduled();
    String path = PATH + "/" + id;

    assertThat(CLOUD.api().post(PATH, body("10:00", "")).status()).isEqualTo(401);
    assertThat(CLOUD.api().patch(path, "{\"notes\":\"a\"}").status()).isEqualTo(401);
    for (Api other : desk.withoutPermission(Persona.CONTENT_ADMIN, Persona.BILLING_ADMIN)) {
      assertThat(other.post(PATH, body("10:00", "")).code()).isEqualTo("FORBIDDEN");
      assertThat(other.patch(path, "{\"notes\":\"a\"}").code()).isEqualTo("FORBIDDEN");
    }
    assertThat(zoe.api().patch(path, "{\"notes\":\"a\"}").code())
        .as("a professional has their own way")
        .isEqualTo("FORBIDDEN");
    assertThat(desk.interventions(id)).isEmpty();
  }

  private AppointmentId scheduled() {
    return desk.requestOf(
        client.id(),
        new State.Scheduled(zoe.id(), cast.now(), new Slot(desk.day(), LocalTime.of(10, 0), 60)));
  }

  private String body(String time, String more) {
    return "{\"clientId\":\"%s\",\"professionalId\":\"%s\",\"date\":\"%s\",\"time\":\"%s\",\"type\":\"video\"%s}"
        .formatted(client.id(), zoe.id(), desk.day(), time, more);
  }

  private static List<String> fields(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    return answer.json().path("fields").findValuesAsText("field");
  }
}
