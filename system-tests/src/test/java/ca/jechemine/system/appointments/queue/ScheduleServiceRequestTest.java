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
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `POST /api/admin/service-requests/{id}/schedule` (contract 40 §6.6).
class ScheduleServiceRequestTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Desk desk = new Desk(CLOUD);
  private final Cast cast = desk.cast;
  private final Professional zoe = desk.professional();
  private final Professional yan = desk.professional();

  @Test
  void a_date_does_all_that_follows_from_a_first_one_and_is_told_once_each() {
    Cast.Client client = cast.bookingClient();
    AppointmentId id = desk.requestOf(client.id(), cast.offered(yan));

    Answer answer =
        desk.act(
            desk.support,
            id,
            "schedule",
            """
            {"professionalId":"%s","date":"%s","time":"09:30","type":"in-person","duration":90,
             "motif":"Deuil","notes":"Apporter le dossier","location":"12, rue Haute"}
            """
                .formatted(zoe.id(), desk.day()));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("status")).isEqualTo("scheduled");
    assertThat(answer.text("routingStatus")).isEqualTo("accepted");
    assertThat(answer.text("professionalId")).isEqualTo(zoe.id().value());
    assertThat(answer.text("date")).isEqualTo(desk.day().toString());
    assertThat(answer.text("time")).isEqualTo("09:30");
    Appointment kept = desk.kept(id);
    assertThat(kept.state().slot()).contains(new Slot(desk.day(), LocalTime.of(9, 30), 90));
    assertThat(kept.payment().shares())
        .as("defect not repeated: at the professional's price")
        .isEqualTo(Prices.DEFAULT.shares(Desk.PRICE));
    assertThat(kept.milestones().firstScheduledAt()).isNotNull();
    assertThat(kept.meeting().location()).isEqualTo("12, rue Haute");
    assertThat(kept.meeting().notes()).isEqualTo("Apporter le dossier");
    assertThat(kept.request().needs()).containsExactly("Deuil", Cast.MOTIF);
    assertThat(desk.told(id)).containsExactly("FirstDateSet", "AppointmentBooked");
    assertThat(desk.interventions(id)).containsExactly("SCHEDULE pending scheduled");

    CLOUD.settle();
    assertThat(subjects(client.id().value()))
        .filteredOn("Votre rendez-vous est confirmé"::equals)
        .as("29 once")
        .hasSizeLessThanOrEqualTo(1);
    assertThat(subjects(client.id().value())).isNotEmpty();
    assertThat(subjects(zoe.id().value())).containsExactly("Un rendez-vous est fixé avec vous");
    assertThat(subjects(yan.id().value())).containsExactly("Une demande n’est plus disponible");
    assertThat(desk.log(client.api()))
        .as("P20")
        .containsExactly("admin update_client_appointment " + id);
    assertThat(client.api().get("/api/appointments/" + id).text("notes"))
        .as("the professional's notes are not the client's")
        .isEqualTo("Je dors mal");
  }

  @ParameterizedTest
  @CsvSource({
    "10:00, 60, 10:00, 60",
    "10:00, 60, 10:45, 30",
    "10:00, 30, 09:00, 90",
    "10:00, 90, 10:15, 30",
    "10:00, 50, 10:45, 60"
  })
  void defect_not_repeated_times_that_overlap_are_not_both_taken_whatever_their_length(
      String had, int hadMinutes, String wanted, int minutes) {
    AppointmentId first = cast.request(cast.pooled());
    AppointmentId second = cast.request(cast.matched(zoe));
    assertThat(desk.schedule(desk.support, first, zoe, had, hadMinutes).status()).isEqualTo(200);

    Answer answer = desk.schedule(desk.support, second, zoe, wanted, minutes);

    assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("SLOT_TAKEN");
    assertThat(desk.kept(second).state()).isInstanceOf(State.Matched.class);
    assertThat(desk.schedule(desk.support, second, zoe, "14:00", minutes).status()).isEqualTo(200);
  }

  @Test
  void defect_not_repeated_of_many_at_once_that_overlap_one_has_the_time() {
    List<AppointmentId> ids =
        IntStream.range(0, 8).mapToObj(_ -> cast.request(cast.pooled())).toList();

    List<Answer> answers =
        AtOnce.all(
            IntStream.range(0, ids.size())
                .<Callable<Answer>>mapToObj(n ->
                    () ->
                        desk.schedule(
                            desk.support, ids.get(n), zoe, "10:%02d".formatted(5 * n), 60))
                .toList());

    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.status() != 200)
        .allSatisfy(it -> assertThat(it.code()).isEqualTo("SLOT_TAKEN"));
    assertThat(ids).filteredOn(it -> desk.kept(it).state() instanceof State.Scheduled).hasSize(1);
  }

  @Test
  void of_several_administrators_at_once_one_sets_the_date_and_the_others_are_told_which_became() {
    AppointmentId id = cast.request(cast.pooled());

    List<Answer> answers =
        AtOnce.all(
            IntStream.range(0, 6)
                .<Callable<Answer>>mapToObj(n ->
                    () ->
                        desk.schedule(
                            desk.support, id, n % 2 == 0 ? zoe : yan, "1%d:00".formatted(n), 60))
                .toList());

    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.status() != 200)
        .allSatisfy(it -> {
          assertThat(it.status()).isEqualTo(409);
          assertThat(it.code()).isIn("CHANGED_MEANWHILE", "NO_LONGER_PENDING");
          assertThat(it.text("error")).contains("Zoé Tremblay");
        });
    assertThat(desk.told(id)).containsOnlyOnce("FirstDateSet");
    assertThat(desk.interventions(id)).hasSize(1);
  }

  @Test
  void without_a_length_it_is_as_long_as_the_professionals_sessions_and_a_place_needs_a_meeting() {
    AppointmentId id = cast.request(cast.pooled());

    desk.act(
        desk.support,
        id,
        "schedule",
        "{\"professionalId\":\"%s\",\"date\":\"%s\",\"time\":\"16:00\",\"location\":\"12, rue Haute\"}"
            .formatted(zoe.id(), desk.day()));

    assertThat(desk.kept(id).minutes()).isEqualTo(60);
    assertThat(desk.kept(id).meeting().location()).as("of a meeting by video").isNull();
    assertThat(desk.schedule(desk.support, id, zoe, "18:00", 60).code())
        .isEqualTo("NO_LONGER_PENDING");
  }

  @Test
  void bad_input_is_named_and_who_is_not_there_is_not_found() {
    AppointmentId id = cast.request(cast.pooled());
    String good =
        "\"professionalId\":\"%s\",\"date\":\"%s\",\"time\":\"10:00\""
            .formatted(zoe.id(), desk.day());

    assertThat(fields(id, "{}")).containsExactlyInAnyOrder("professionalId", "date", "time");
    assertThat(fields(id, "{\"professionalId\":\"x\",\"date\":\"demain\",\"time\":\"25:00\"}"))
        .containsExactlyInAnyOrder("professionalId", "date", "time");
    for (List<String> bad :
        List.of(
            List.of("\"type\":\"letter\"", "type"),
            List.of("\"duration\":0", "duration"),
            List.of("\"duration\":481", "duration"),
            List.of("\"motif\":\"Rien de tel\"", "motif"),
            List.of("\"notes\":\"%s\"".formatted("x".repeat(20_001)), "notes"),
            List.of("\"location\":\"%s\"".formatted("x".repeat(501)), "location"))) {
      assertThat(fields(id, "{" + good + "," + bad.getFirst() + "}"))
          .containsExactly(bad.getLast());
    }
    Answer past =
        desk.act(
            desk.support,
            id,
            "schedule",
            "{\"professionalId\":\"%s\",\"date\":\"2020-01-01\",\"time\":\"10:00\"}"
                .formatted(zoe.id()));
    assertThat(past.status()).isEqualTo(400);
    assertThat(past.code()).isEqualTo("IN_THE_PAST");
    AppointmentId unknown = new AppointmentId(cast.newId().value());
    assertThat(desk.act(desk.support, unknown, "schedule", "{" + good + "}").status())
        .isEqualTo(404);
    assertThat(
            desk.act(
                    desk.support,
                    id,
                    "schedule",
                    "{" + good.replace(zoe.id().value(), cast.newId().value()) + "}")
                .status())
        .isEqualTo(404);
    assertThat(desk.support.post(Desk.REQUESTS + "/x/schedule", "{" + good + "}").status())
        .isEqualTo(400);
    assertThat(desk.told(id)).isEmpty();
  }

  @Test
  void nobody_without_the_permission_sets_a_date() {
    AppointmentId id = cast.request(cast.matched(zoe));

    assertThat(desk.schedule(CLOUD.api(), id, zoe, "10:00", 60).status()).isEqualTo(401);
    for (Api other : desk.withoutPermission(Persona.CONTENT_ADMIN, Persona.BILLING_ADMIN)) {
      assertThat(desk.schedule(other, id, zoe, "10:00", 60).code()).isEqualTo("FORBIDDEN");
    }
    assertThat(desk.schedule(zoe.api(), id, zoe, "10:00", 60).code()).isEqualTo("FORBIDDEN");
    assertThat(desk.kept(id).state()).isInstanceOf(State.Matched.class);
  }

  private List<String> fields(AppointmentId id, String body) {
    Answer answer = desk.act(desk.support, id, "schedule", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    return answer.json().path("fields").findValuesAsText("field");
  }

  private static List<String> subjects(String reader) {
    return CLOUD.mailsTo("cast." + reader + "@exemple.ca").stream()
        .map(it -> it.subject())
        .toList();
  }
}
