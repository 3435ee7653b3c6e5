package ca.jechemine.system.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `GET /api/admin/users/{id}/appointments` (contract 40 §6.5).
class ListUserAppointmentsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Desk desk = new Desk(CLOUD);
  private final Cast cast = desk.cast;
  private final Professional zoe = desk.professional();
  private final Cast.Client client = cast.bookingClient();

  @Test
  void a_clients_are_listed_newest_date_first_and_the_client_sees_who_looked() {
    AppointmentId undated = desk.requestOf(client.id(), cast.matched(zoe));
    AppointmentId sooner = desk.requestOf(client.id(), dated(3));
    AppointmentId later = desk.requestOf(client.id(), dated(8));

    Answer answer = desk.support.get(path(client.id().value()));

    assertThat(ids(answer)).containsExactly(later.value(), sooner.value(), undated.value());
    JsonNode row = answer.json().path("appointments").path(0);
    assertThat(row.path("date").asText()).isEqualTo(day(8) + "T12:00:00Z");
    assertThat(row.path("time").asText()).isEqualTo("10:00");
    assertThat(row.path("duration").asInt()).isEqualTo(60);
    assertThat(row.path("status").asText()).isEqualTo("scheduled");
    assertThat(row.path("client").path("id").asText()).isEqualTo(client.id().value());
    assertThat(row.path("client").path("email").asText()).isEqualTo(Cast.address(client.id()));
    assertThat(row.path("professional").path("name").asText()).isEqualTo("Zoé Tremblay");
    assertThat(row.path("payment").path("price").decimalValue()).isEqualByComparingTo("120");
    assertThat(row.path("payment").path("status").asText()).isEqualTo("pending");
    assertThat(answer.body()).as("no phone, whoever asks").doesNotContain(Cast.PHONE, Cast.PLACE);
    assertThat(desk.calls("ListUserAppointments"))
        .as("who it is, the list to its end, the note, the people")
        .containsExactly("GetItem", "Query", "Query", "TransactWriteItems", "BatchGetItem");
    assertThat(desk.log(client.api())).containsExactly("admin view_client_appointments ");
  }

  @Test
  void a_professionals_are_listed_alike_and_that_is_nobodys_file() {
    AppointmentId id = desk.requestOf(client.id(), dated(3));
    AppointmentId off = desk.requestOf(client.id(), cast.matched(zoe));
    desk.support.delete("/api/appointments/" + off);
    List<String> log = desk.log(client.api());

    assertThat(ids(CLOUD.api().as(Persona.BILLING_ADMIN).get(path(zoe.id().value()))))
        .containsExactly(id.value(), off.value());
    assertThat(desk.log(client.api())).isEqualTo(log);
  }

  @Test
  void a_person_without_any_has_none_and_that_is_no_reading() {
    Answer answer = desk.support.get(path(client.id().value()));

    assertThat(ids(answer)).isEmpty();
    assertThat(desk.log(client.api())).isEmpty();
  }

  @Test
  void P23_a_walk_sees_each_once_while_others_arrive() {
    List<String> before =
        IntStream.range(0, 20)
            .mapToObj(n -> desk.requestOf(client.id(), n % 4 == 0 ? cast.pooled() : dated(n)))
            .map(AppointmentId::value)
            .toList();
    CompletableFuture<Void> arriving =
        CompletableFuture.runAsync(
            () -> IntStream.range(0, 60).forEach(n -> desk.requestOf(client.id(), cast.pooled())));

    do {
      assertThat(walk()).doesNotHaveDuplicates().containsAll(before);
    } while (!arriving.isDone());
    arriving.join();
    assertThat(walk()).doesNotHaveDuplicates().hasSize(80);
  }

  @Test
  void whatever_is_wrong_is_named_and_who_is_not_there_is_not_found() {
    assertThat(desk.support.get(path(cast.newId().value())).status()).isEqualTo(404);
    assertThat(desk.support.get(path("x")).status()).isEqualTo(400);
    for (String query : List.of("?limit=0", "?limit=101", "?limit=x")) {
      Answer answer = desk.support.get(path(client.id().value()) + query);
      assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly("limit");
    }
    desk.requestOf(client.id(), cast.pooled());
    desk.requestOf(client.id(), cast.pooled());
    String cursor = desk.support.get(path(client.id().value()) + "?limit=1").text("nextCursor");
    assertThat(desk.support.get(path(zoe.id().value()) + "?limit=1&cursor=" + cursor).status())
        .as("of another list")
        .isEqualTo(400);
  }

  @Test
  void only_who_works_on_patients_professionals_or_bills_sees_them() {
    String path = path(client.id().value());

    assertThat(CLOUD.api().get(path).status()).isEqualTo(401);
    for (Api other : desk.withoutPermission(Persona.CONTENT_ADMIN)) {
      assertThat(other.get(path).code()).isEqualTo("FORBIDDEN");
    }
    assertThat(client.api().get(path).code()).isEqualTo("FORBIDDEN");
  }

  private List<String> walk() {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = desk.support.get(path(client.id().value()) + "?limit=7" + cursor);
      seen.addAll(ids(page));
      cursor =
          page.json().path("nextCursor").isTextual() ? "&cursor=" + page.text("nextCursor") : "";
    } while (!cursor.isEmpty());
    return seen;
  }

  private State dated(int days) {
    return new State.Scheduled(zoe.id(), cast.now(), new Slot(day(days), LocalTime.of(10, 0), 60));
  }

  private LocalDate day(int days) {
    return desk.day().plusDays(days);
  }

  private static List<String> ids(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().path("appointments").spliterator(), false)
        .map(it -> it.path("id").asText())
        .toList();
  }

  private static String path(String user) {
    return "/api/admin/users/" + user + "/appointments";
  }
}
