package ca.jechemine.system.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.ActivationStatus;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.ReferrerType;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.matching.ClientWishes;
import ca.jechemine.appointments.domain.matching.Wishes;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `GET /api/admin/service-requests` and `GET /api/admin/general-pool` (contract 40 §6.6).
class ListServiceRequestsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String POOL = "/api/admin/general-pool";
  private static final String AWAITING = Desk.REQUESTS + "?filter=awaiting_activation";

  private final Desk desk = new Desk(CLOUD);
  private final Cast cast = desk.cast;

  @BeforeEach
  void nothingWaits() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
    CLOUD.cloud().triggers().pause("RelayOutbox");
  }

  @AfterEach
  void asUsual() {
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  @Test
  void the_queue_is_all_that_is_pending_urgent_first_then_the_newest() {
    Desk now = new Desk(CLOUD);
    Professional professional = now.professional();
    Instant first = now.cast.now();
    AppointmentId old = keep(new State.Unrouted(), false, first.minusSeconds(60));
    AppointmentId offered = keep(now.cast.offered(professional), false, first.minusSeconds(30));
    AppointmentId taken = keep(now.cast.matched(professional), false, first);
    AppointmentId urgent = keep(now.cast.pooled(), true, first.minusSeconds(90));
    keep(
        new State.Scheduled(professional.id(), first, new Slot(now.day(), LocalTime.NOON, 60)),
        false,
        first);

    assertThat(ids(now.support.get(Desk.REQUESTS)))
        .startsWith(urgent.value())
        .containsSubsequence(taken.value(), offered.value(), old.value())
        .hasSize(4);
    assertThat(desk.calls("ListServiceRequests"))
        .as("one query, and the people in one read, and what they wish in another")
        .containsExactly("Query", "BatchGetItem", "BatchGetItem");
    assertThat(ids(now.support.get(POOL))).containsExactly(urgent.value());
    assertThat(ids(now.support.get(AWAITING))).isEmpty();

    now.act(CLOUD.api().as(Persona.SUPER_ADMIN), old, "emergency", "{\"isEmergency\":true}");
    assertThat(ids(now.support.get(Desk.REQUESTS)))
        .as("the flag moves it")
        .startsWith(old.value(), urgent.value());
  }

  @Test
  void a_row_says_what_its_client_wishes_if_it_is_for_them() {
    Desk now = new Desk(CLOUD);
    AppointmentId id = now.cast.request(new State.Unrouted(), Search.NEW);
    AppointmentId another = adult(now, new State.Unrouted());
    ClientWishes wishes =
        CLOUD
            .cloud()
            .functions()
            .platform("BookAppointment")
            .build(AppointmentsModule::current)
            .clientWishes();
    for (AppointmentId it : List.of(id, another)) {
      wishes.keep(
          now.kept(it).client(),
          1,
          new Wishes(List.of(), null, List.of(), List.of("TCC", "EMDR"), null, null));
    }

    Answer queue = now.support.get(Desk.REQUESTS);

    List<String> approaches = new ArrayList<>();
    row(queue, id).path("desiredApproaches").forEach(it -> approaches.add(it.asText()));
    assertThat(approaches).as("defect: always empty").containsExactly("TCC", "EMDR");
    assertThat(row(queue, another).path("desiredApproaches"))
        .as("nothing is known of somebody else")
        .isEmpty();
  }

  @Test
  void a_row_says_who_asks_where_the_search_stands_and_why() {
    Desk now = new Desk(CLOUD);
    List<Professional> three = now.cast.professionals(3);
    Instant at = now.cast.now();
    State.Proposed offer = now.cast.offered(three.get(0), three.get(1));
    AppointmentId id = now.cast.request(offer, Search.NEW.without(three.get(2).id()).again());

    JsonNode row = row(now.support.get(Desk.REQUESTS), id);

    assertThat(row.path("clientName").asText()).isEqualTo("Camille Zébulon");
    assertThat(row.path("clientEmail").asText())
        .isEqualTo("someone." + now.kept(id).client() + "@exemple.ca");
    assertThat(row.path("issueType").asText()).isEqualTo(Cast.MOTIF);
    assertThat(row.path("needs").path(0).asText()).isEqualTo(Cast.MOTIF);
    assertThat(row.path("notes").asText()).isEqualTo("Je dors mal");
    assertThat(row.path("type").asText()).isEqualTo("video");
    assertThat(row.path("therapyType").asText()).isEqualTo("solo");
    assertThat(row.path("bookingFor").asText()).isEqualTo("self");
    assertThat(row.path("preferredAvailability").path(0).asText()).isEqualTo("week_evening");
    assertThat(row.path("routingStatus").asText()).isEqualTo("proposed");
    assertThat(row.path("routingReason").asText()).isEqualTo("PROPOSED");
    assertThat(row.path("cascadeAttempts").asInt()).isEqualTo(1);
    assertThat(row.path("proposedTo").findValuesAsText("id"))
        .containsExactly(three.get(0).id().value(), three.get(1).id().value());
    assertThat(row.path("proposedTo").findValuesAsText("name"))
        .containsExactly("Zoé Tremblay", "Zoé Tremblay");
    assertThat(Instant.parse(row.path("proposedUntil").asText())).isEqualTo(offer.until());
    assertThat(row.path("refusedBy").findValuesAsText("id"))
        .containsExactly(three.get(2).id().value());
    assertThat(Instant.parse(row.path("createdAt").asText())).isAfterOrEqualTo(at);

    now.cast.charges(three.get(2), Desk.PRICE);
    now.assign(now.support, id, three.get(2));
    JsonNode taken = row(now.support.get(Desk.REQUESTS), id);
    assertThat(taken.path("professionalId").asText()).isEqualTo(three.get(2).id().value());
    assertThat(taken.path("professionalName").asText()).isEqualTo("Zoé Tremblay");
    assertThat(taken.path("matchedAt").asText()).isNotEmpty();
    assertThat(taken.path("routingReason").asText()).isEqualTo("ACCEPTED");
  }

  @Test
  void who_is_not_known_is_a_dash_and_a_referral_comes_with_its_letter() {
    Desk now = new Desk(CLOUD);
    String letter = now.cast.newId().value();
    Beneficiary patient =
        new Beneficiary.Patient(
            new Beneficiary.Referrer(
                ReferrerType.of("doctor").orElseThrow(), "Dre Roy", null, "+15145550100", null),
            new Beneficiary.Referred("Ana", "Côté", null, null, "Insomnie"),
            new Beneficiary.Letter(letter, "lettre.pdf"));
    AppointmentId id =
        now.cast.request(now.cast.pooled(), Search.NEW, of(patient), now.cast.newId());

    Answer answer = CLOUD.api().as(Persona.BILLING_ADMIN).get(POOL);
    JsonNode row = row(answer, id);

    assertThat(row.path("clientName").asText()).isEqualTo("—");
    assertThat(row.path("clientEmail").asText()).isEqualTo("—");
    assertThat(row.path("referral").path("referrerName").asText()).isEqualTo("Dre Roy");
    assertThat(row.path("referral").path("referralReason").asText()).isEqualTo("Insomnie");
    assertThat(row.path("referral").path("documentUrl").asText()).isEqualTo("/api/files/" + letter);
    assertThat(row.path("referral").path("documentName").asText()).isEqualTo("lettre.pdf");
    assertThat(answer.body()).as("no phone is in it").doesNotContain("+1514");
  }

  @Test
  void what_awaits_an_activation_is_listed_until_it_is_said_or_somebodys() {
    Desk now = new Desk(CLOUD);
    Professional professional = now.professional();
    AppointmentId first = adult(now, new State.Unrouted());
    AppointmentId second = adult(now, now.cast.pooled());
    AppointmentId taken = adult(now, now.cast.matched(professional));

    JsonNode row = row(now.support.get(AWAITING), first);
    assertThat(row.path("accountActivationStatus").asText()).isEqualTo("pending_admin");
    assertThat(row.path("bookingFor").asText()).isEqualTo("loved-one");
    assertThat(ids(now.support.get(AWAITING)))
        .containsExactlyInAnyOrder(first.value(), second.value());

    now.act(now.support, first, "approve", "{\"target\":\"loved-one\"}");
    assertThat(ids(now.support.get(AWAITING))).containsExactly(second.value());
    assertThat(ids(now.support.get(Desk.REQUESTS)))
        .contains(first.value(), second.value(), taken.value());
  }

  @Test
  void why_it_is_open_to_all_is_kept_with_it() {
    Desk now = new Desk(CLOUD);
    AppointmentId id = now.cast.request(new State.Unrouted());
    now.mode(now.support, id, "general");

    assertThat(row(now.support.get(POOL), id).path("routingReason").asText()).isEqualTo("ADMIN");
    AppointmentId exhausted =
        now.cast.request(new State.Pooled(now.cast.now(), Routing.PoolCause.EXHAUSTED));
    assertThat(row(now.support.get(POOL), exhausted).path("routingReason").asText())
        .isEqualTo("EXHAUSTED");
  }

  @Test
  void whatever_is_wrong_with_the_query_is_named_and_cursors_are_of_one_list() {
    Desk now = new Desk(CLOUD);
    IntStream.range(0, 3).forEach(_ -> now.cast.request(now.cast.pooled()));

    for (String query : List.of("?limit=0", "?limit=201", "?limit=x")) {
      assertThat(fields(now.support.get(Desk.REQUESTS + query))).containsExactly("limit");
    }
    for (String filter : List.of("other", "AWAITING_ACTIVATION")) {
      assertThat(fields(now.support.get(Desk.REQUESTS + "?filter=" + filter)))
          .containsExactly("filter");
    }
    String cursor = now.support.get(Desk.REQUESTS + "?limit=2").text("nextCursor");
    assertThat(now.support.get(Desk.REQUESTS + "?limit=2&cursor=" + cursor).status())
        .isEqualTo(200);
    assertThat(now.support.get(POOL + "?limit=2&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(now.support.get(AWAITING + "&cursor=" + cursor).status()).isEqualTo(400);
  }

  @Test
  void only_who_works_on_patients_or_bills_sees_it() {
    Desk now = new Desk(CLOUD);
    for (String path : List.of(Desk.REQUESTS, POOL)) {
      assertThat(CLOUD.api().get(path).status()).isEqualTo(401);
      for (Api other : now.withoutPermission(Persona.CONTENT_ADMIN)) {
        assertThat(other.get(path).code()).isEqualTo("FORBIDDEN");
      }
      for (Persona admin :
          List.of(Persona.SUPER_ADMIN, Persona.PLATFORM_ADMIN, Persona.BILLING_ADMIN)) {
        assertThat(CLOUD.api().as(admin).get(path).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void P23_a_walk_sees_each_request_once_while_others_arrive() {
    Desk now = new Desk(CLOUD);
    Instant first = now.cast.now();
    UserId client = now.cast.client();
    List<String> before =
        IntStream.range(0, 30)
            .mapToObj(n -> at(now, client, n % 3 == 0, first.minusSeconds(n)).value())
            .toList();
    CompletableFuture<Void> arriving =
        CompletableFuture.runAsync(() ->
            IntStream.range(0, 300)
                .forEach(n -> at(now, client, n % 2 == 0, first.plusSeconds(n))));

    do {
      assertThat(walk(now.support)).doesNotHaveDuplicates().containsAll(before);
    } while (!arriving.isDone());
    arriving.join();

    assertThat(walk(now.support)).doesNotHaveDuplicates().hasSize(330);
    Answer whole = now.support.get(Desk.REQUESTS);
    assertThat(ids(whole)).as("as the pages ask for it").hasSize(200);
    assertThat(whole.text("nextCursor")).isNotEmpty();
  }

  private static List<String> walk(Api admin) {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = admin.get(Desk.REQUESTS + "?limit=37" + cursor);
      seen.addAll(ids(page));
      cursor =
          page.json().path("nextCursor").isTextual() ? "&cursor=" + page.text("nextCursor") : "";
    } while (!cursor.isEmpty());
    return seen;
  }

  private static AppointmentId at(Desk desk, UserId client, boolean urgent, Instant createdAt) {
    return desk.cast.keep(new State.Unrouted(), Search.NEW, Desk.asked(urgent), client, createdAt);
  }

  private AppointmentId keep(State state, boolean urgent, Instant createdAt) {
    return cast.keep(state, Search.NEW, Desk.asked(urgent), cast.client(), createdAt);
  }

  private static AppointmentId adult(Desk desk, State state) {
    return desk.cast.request(
        state,
        Search.NEW,
        of(
            new Beneficiary.LovedOne(
                "Léo",
                "Roy",
                Relationship.of("spouse").orElseThrow(),
                null,
                null,
                "leo@exemple.ca",
                null,
                ActivationStatus.PENDING_ADMIN)),
        desk.cast.client());
  }

  private static ServiceRequest of(Beneficiary beneficiary) {
    return new ServiceRequest(
        beneficiary,
        TherapyType.SOLO,
        Modality.VIDEO,
        List.of(Cast.MOTIF),
        List.of(Cast.MOTIF),
        null,
        List.of(),
        false,
        false);
  }

  private static List<String> ids(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().path("requests").spliterator(), false)
        .map(it -> it.path("id").asText())
        .toList();
  }

  private static JsonNode row(Answer answer, AppointmentId id) {
    return StreamSupport.stream(answer.json().path("requests").spliterator(), false)
        .filter(it -> it.path("id").asText().equals(id.value()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> fields(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    return answer.json().path("fields").findValuesAsText("field");
  }
}
