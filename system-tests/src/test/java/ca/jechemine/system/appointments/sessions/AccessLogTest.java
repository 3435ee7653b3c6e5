package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P20 of what the appointments domain keeps of clients: whoever else reads it is in the client's
/// access log, and nobody sees what cannot be noted (docs/adr/0035).
class AccessLogTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String APPOINTMENTS = "/api/appointments/";

  /// Lists of several people's: no reading of anybody's file.
  private static final Set<String> LISTS =
      Set.of(
          "listAppointments",
          "listProposedRequests",
          "listPooledRequests",
          "listAwaitingSchedule",
          "listClients",
          "listServiceRequests",
          "listGeneralPool");

  /// What says nothing of any client, or of nobody but whoever asks.
  private static final Set<String> OF_NO_CLIENT =
      Set.of(
          "listAvailableSlots",
          "listBlockedDays",
          "readCalendarFeed",
          "readCalendar",
          "gatherOwnAppointments");

  private final Cast cast = new Cast(CLOUD);
  private final UserId guardian = cast.client();
  private final UserId client = cast.minorOf(guardian);
  private final UserId professional = cast.professional();
  private final Appointment one =
      cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));
  private final Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);

  @BeforeEach
  void whatWasPlantedIsKnown() {
    CLOUD.settle();
  }

  @Test
  void P20_the_client_sees_exactly_who_else_read_what() {
    assertThat(cast.as(client).get(path(one)).status()).isEqualTo(200);
    assertThat(cast.as(client).get(path(one) + "/matching").status()).isEqualTo(200);
    assertThat(cast.as(client).get("/api/appointments").status()).isEqualTo(200);
    assertThat(log()).isEmpty();

    cast.as(professional).get(path(one));
    cast.as(guardian).get(path(one));
    support.get(path(one));
    support.get(path(one) + "/matching");

    assertThat(log())
        .containsExactlyInAnyOrder(
            "professional view_client_appointment " + one.id(),
            "client view_client_appointment " + one.id(),
            "admin view_client_appointment " + one.id(),
            "admin view_client_matching " + one.id());
    assertThat(cast.calls("ReadAppointment"))
        .containsExactly("GetItem", "TransactWriteItems", "BatchGetItem");
    Answer shown = cast.as(client).with("cookie", "NEXT_LOCALE=fr").get("/api/users/me/access-log");
    assertThat(shown.body()).contains("Zoé Tremblay", "Rendez-vous consulté");
  }

  @Test
  void P20_whoever_is_offered_a_request_reads_it_by_name() {
    Appointment offered = cast.plant(client, cast.proposed(professional));
    Appointment pooled = cast.plant(client, cast.pooled());

    cast.as(professional).get("/api/appointments/proposed");
    cast.as(professional).get("/api/appointments/general");
    assertThat(log()).isEmpty();

    cast.as(professional).get(path(offered));
    cast.as(professional).get(path(pooled));
    assertThat(log())
        .containsExactlyInAnyOrder(
            "professional view_client_appointment " + offered.id(),
            "professional view_client_appointment " + pooled.id());
  }

  @Test
  void what_is_refused_or_not_there_is_nobodys_reading() {
    assertThat(cast.as(cast.client()).get(path(one)).status()).isEqualTo(403);
    assertThat(cast.as(cast.professional()).get(path(one)).status()).isEqualTo(403);
    assertThat(CLOUD.api().as(Persona.CONTENT_ADMIN).get(path(one)).status()).isEqualTo(403);
    assertThat(cast.as(professional).get(path(one) + "/matching").status()).isEqualTo(403);
    assertThat(support.get(APPOINTMENTS + cast.newId()).status()).isEqualTo(404);
    assertThat(cast.as(cast.client()).get("/api/appointments?accountId=" + client).status())
        .isEqualTo(403);

    assertThat(log()).isEmpty();
  }

  @Test
  void P20_the_list_of_one_client_is_a_reading_and_one_without_anything_is_none() {
    String all = "/api/appointments";
    support.get(all + "?professionalId=" + professional);
    support.get(all + "?status=no-show&clientId=" + client);
    cast.as(cast.professional()).get(all + "?clientId=" + client);
    assertThat(log()).isEmpty();

    support.get(all + "?limit=2&clientId=" + client);
    cast.as(professional).get(all + "?clientId=" + client);
    cast.as(guardian).get(all + "?accountId=" + client);
    assertThat(log())
        .containsExactlyInAnyOrder(
            "admin view_client_appointments ",
            "professional view_client_appointments ",
            "client view_client_appointments ");
  }

  @Test
  void P20_a_change_that_changes_nothing_is_a_reading() {
    cast.as(professional).patch(path(one), "{\"notes\":\"Bien dormi\"}");
    assertThat(log()).isEmpty();

    cast.as(professional).patch(path(one), "{\"notes\":\"Bien dormi\"}");
    assertThat(log()).containsExactly("professional view_client_appointment " + one.id());
  }

  @Test
  void P20_what_cannot_be_noted_is_not_answered() {
    Api own = cast.as(professional);
    for (String path : List.of(path(one), "/api/appointments?clientId=" + client)) {
      CLOUD
          .cloud()
          .aws()
          .faults()
          .next(
              20,
              Service.DYNAMODB,
              "TransactWriteItems",
              new Fault.Refused(500, "InternalServerError"));

      Answer answer = own.get(path);
      CLOUD.cloud().aws().faults().clear();

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("Zoé", Cast.CLIENTS_NOTE, "+1514");
    }
    assertThat(log()).isEmpty();
  }

  @Test
  void P20_a_reading_that_is_told_of_twice_is_one_entry() {
    CLOUD.cloud().invocations().clear();
    CLOUD.cloud().aws().faults().next(Service.SNS, "PublishBatch", new Fault.Twice());

    cast.as(professional).get(path(one));

    assertThat(log()).hasSize(1);
    assertThat(CLOUD.cloud().invocations().of("NoteFileRead"))
        .flatExtracting(it -> it.calls("DynamoDb"))
        .hasSize(2);
  }

  @Test
  void P20_every_route_that_shows_one_clients_file_notes_it() {
    List<Operation> routes =
        ApiDescription.ofProject().operations().stream()
            .filter(it -> it.method().equals("GET") && isOfAppointments(it))
            .toList();
    assertThat(routes).extracting(Operation::id).containsAll(LISTS).containsAll(OF_NO_CLIENT);
    for (Operation route : routes) {
      if (LISTS.contains(route.id()) || OF_NO_CLIENT.contains(route.id())) {
        continue;
      }
      assertThat(route.path())
          .as("say of %s whether it shows a client's file", route.id())
          .contains("{id}");
      int first = log().size();
      for (Api reader : List.of(support, cast.as(professional), cast.as(guardian))) {
        int before = log().size();
        boolean isShown = reader.get(route.path().replace("{id}", shownOf(route))).status() == 200;
        assertThat(log()).as(route.id()).hasSize(before + (isShown ? 1 : 0));
      }
      assertThat(log()).as("shown to somebody by " + route.id()).hasSizeGreaterThan(first);
    }
  }

  /// What the route names: an appointment, or the client.
  private String shownOf(Operation route) {
    return route.path().contains("/users/") ? client.value() : one.id().value();
  }

  private static boolean isOfAppointments(Operation operation) {
    String name =
        operation.id().substring(0, 1).toUpperCase(Locale.ROOT) + operation.id().substring(1);
    return CLOUD
        .cloud()
        .application()
        .function(name)
        .filter(it -> it.handlerClass().startsWith("ca.jechemine.appointments."))
        .isPresent();
  }

  /// Role, action and file of each entry, as the client reads them.
  private List<String> log() {
    CLOUD.settle();
    return StreamSupport.stream(
            cast.as(client)
                .get("/api/users/me/access-log?limit=100")
                .json()
                .path("entries")
                .spliterator(),
            false)
        .map(it ->
            String.join(
                " ",
                it.path("actorRole").asText(),
                it.path("action").asText(),
                it.path("fileId").asText()))
        .toList();
  }

  private static String path(Appointment appointment) {
    return APPOINTMENTS + appointment.id();
  }
}
