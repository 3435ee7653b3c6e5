package ca.jechemine.system.appointments.routing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.contracts.AppointmentNotice.MatchingFailed;
import ca.jechemine.contracts.AppointmentNotice.ProposalCreated;
import ca.jechemine.contracts.AppointmentNotice.ProposalExpired;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A request that is new, refused or not answered finds others by itself (contract 20 §5.1 to
/// §5.3); `POST /api/appointments/route-submission` (§2.7).
class RouteRequestTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String ROUTE = "/api/appointments/route-submission";

  private final Cast cast = new Cast(CLOUD);

  @BeforeEach
  void empty() throws InterruptedException {
    CLOUD.cloud().reset();
    cast.onlyOursPractise();
  }

  @AfterAll
  static void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void a_request_that_is_new_is_proposed_to_whom_it_suits_and_to_nobody_else() {
    Professional suits = cast.professional();
    Professional other = cast.professional();
    cast.practises(suits, "Anxiété");
    cast.practises(other, "Oncologie");

    AppointmentId id = cast.ask(Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Anxiété"));
    CLOUD.settle();

    assertThat(proposed(suits)).containsExactly(id.value());
    assertThat(cast.told(id, ProposalCreated.class))
        .singleElement()
        .satisfies(it -> assertThat(it.proposedTo()).first().isEqualTo(suits.id().value()));
    assertThat(cast.domain().appointments().rationales(id)).hasSize(1);
  }

  @Test
  void a_request_that_everybody_refuses_goes_to_others_and_then_to_everybody() {
    List<Professional> seven = cast.professionals(7);
    seven.forEach(it -> cast.practises(it, "Anxiété"));
    AppointmentId id = cast.ask(Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Anxiété"));
    CLOUD.settle();
    List<Professional> first = offeredTo(seven, id);

    first.forEach(it -> refuse(it, id));
    CLOUD.settle();
    List<Professional> second = offeredTo(seven, id);

    assertThat(first).hasSize(5);
    assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
    assertThat(cast.domain().appointments().rationales(id))
        .extracting(Rationale::attempt)
        .containsExactly(0, 1);

    second.forEach(it -> refuse(it, id));
    CLOUD.settle();
    assertThat(cast.read(id).state()).isInstanceOf(State.Pooled.class);
  }

  @Test
  void offers_that_nobody_answers_end_after_a_day_and_go_to_others() throws InterruptedException {
    List<Professional> six = cast.professionals(6);
    six.forEach(it -> cast.practises(it, "Anxiété"));
    AppointmentId id = cast.ask(Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Anxiété"));
    CLOUD.settle();
    State.Proposed offer = (State.Proposed) cast.read(id).state();

    CLOUD.cloud().advance(Duration.ofHours(24).plusMinutes(6));
    CLOUD.settle();

    assertThat(cast.told(id, ProposalExpired.class))
        .singleElement()
        .satisfies(it -> assertThat(it.unansweredBy()).hasSize(5));
    assertThat(((State.Proposed) cast.read(id).state()).to())
        .hasSize(1)
        .doesNotContainAnyElementsOf(offer.to());
  }

  @Test
  void many_overdue_offers_are_ended_in_one_run_and_none_that_has_time_left() throws Exception {
    CLOUD.cloud().triggers().pause("RelayOutbox");
    try {
      Professional zoe = cast.professional();
      List<AppointmentId> overdue =
          IntStream.range(0, 230).mapToObj(_ -> cast.request(overdue(zoe))).toList();
      AppointmentId timely = cast.request(cast.offered(zoe));

      CLOUD.cloud().invoke("ExpireProposals", "{}");

      assertThat(overdue).allMatch(it -> cast.read(it).state() instanceof State.Unrouted);
      assertThat(proposed(zoe)).containsExactly(timely.value());
      CLOUD.cloud().invoke("ExpireProposals", "{}");
      assertThat(cast.dynamoCalls("ExpireProposals")).containsExactly("Query");
    } finally {
      CLOUD.cloud().reset();
      CLOUD.cloud().triggers().resume("RelayOutbox");
    }
  }

  @Test
  void defect_not_repeated_of_an_end_and_an_acceptance_at_once_exactly_one_happens()
      throws InterruptedException {
    CLOUD.cloud().triggers().pause("RelayOutbox");
    try {
      for (int round = 0; round < 10; round++) {
        Professional zoe = cast.professional();
        AppointmentId id = cast.request(overdue(zoe));

        List<Boolean> accepted =
            AtOnce.all(
                List.<Callable<Boolean>>of(
                    () -> accept(zoe, id).status() == 200,
                    () -> {
                      CLOUD.cloud().invoke("ExpireProposals", "{}");
                      return false;
                    }));

        boolean isTaken = accepted.getFirst();
        assertThat(cast.read(id).isOf(zoe.id())).isEqualTo(isTaken);
        assertThat(cast.told(id, ProposalExpired.class)).hasSize(isTaken ? 0 : 1);
      }
    } finally {
      CLOUD.cloud().reset();
      CLOUD.cloud().triggers().resume("RelayOutbox");
    }
  }

  @Test
  void what_could_not_be_matched_is_told_to_administrators_once_and_can_be_matched_by_hand()
      throws Exception {
    CLOUD.cloud().triggers().pause("RouteRequest");
    Professional zoe = cast.professional();
    cast.practises(zoe, "Anxiété");
    AppointmentId id = cast.ask(Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Anxiété"));
    try {
      CLOUD.cloud().invoke("TellFailedMatching", cast.message(id, "ServiceRequested"));
      CLOUD.cloud().invoke("TellFailedMatching", cast.message(id, "ServiceRequested"));

      assertThat(cast.told(id, MatchingFailed.class)).hasSize(1);
      Answer answer = route(Persona.SUPPORT_ADMIN, id);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().path("routingStatus").asText()).isEqualTo("proposed");
      assertThat(answer.json().at("/matches/0/professionalId").asText())
          .isEqualTo(zoe.id().value());
      assertThat(answer.json().at("/matches/0/score").asInt()).isGreaterThanOrEqualTo(100);
      assertThat(answer.body()).contains("Anxiété", "+100");
    } finally {
      CLOUD.cloud().triggers().resume("RouteRequest");
    }
  }

  @Test
  void by_hand_only_what_waits_is_matched_and_whom_nobody_suits_is_everybodys()
      throws InterruptedException {
    CLOUD.cloud().triggers().pause("RelayOutbox");
    try {
      AppointmentId waiting = cast.request(new State.Unrouted());

      Answer pooled = route(Persona.SUPPORT_ADMIN, waiting);
      assertThat(pooled.json().path("routingStatus").asText()).isEqualTo("general");
      assertThat(pooled.json().path("matches")).isEmpty();
      assertThat(route(Persona.SUPPORT_ADMIN, waiting).code()).isEqualTo("NO_LONGER_PENDING");
      assertThat(route(Persona.SUPPORT_ADMIN, waiting).status()).isEqualTo(400);
      assertThat(
              route(
                      Persona.SUPPORT_ADMIN,
                      cast.request(cast.matched(cast.professional()), Search.NEW))
                  .status())
          .isEqualTo(400);
      assertThat(route(Persona.SUPPORT_ADMIN, new AppointmentId(cast.newId().value())).status())
          .isEqualTo(404);
      for (String body : List.of("{}", "{\"appointmentId\":\"mine\"}", "[]")) {
        assertThat(CLOUD.api().as(Persona.SUPPORT_ADMIN).post(ROUTE, body).status())
            .as(body)
            .isEqualTo(400);
      }
    } finally {
      CLOUD.cloud().reset();
      CLOUD.cloud().triggers().resume("RelayOutbox");
    }
  }

  @Test
  void defect_not_repeated_of_many_who_match_one_request_at_once_one_does()
      throws InterruptedException {
    CLOUD.cloud().triggers().pause("RelayOutbox");
    try {
      Professional zoe = cast.professional();
      cast.practises(zoe, "Anxiété");
      AppointmentId id = cast.request(new State.Unrouted());

      List<Answer> answers = AtOnce.times(20, () -> route(Persona.SUPPORT_ADMIN, id));

      assertThat(answers.stream().collect(groupingBy(Answer::status, counting())))
          .containsEntry(200, 1L);
      assertThat(cast.told(id, ProposalCreated.class)).hasSize(1);
      assertThat(cast.domain().appointments().rationales(id)).hasSize(1);
    } finally {
      CLOUD.cloud().reset();
      CLOUD.cloud().triggers().resume("RelayOutbox");
    }
  }

  private State.Proposed overdue(Professional to) {
    return new State.Proposed(
        List.of(to.id()),
        cast.now().minus(Duration.ofHours(25)),
        cast.now().minus(Duration.ofHours(1)),
        null);
  }

  private static List<Professional> offeredTo(List<Professional> all, AppointmentId id) {
    return all.stream().filter(it -> proposed(it).contains(id.value())).toList();
  }

  private static List<String> proposed(Professional professional) {
    List<String> ids = new ArrayList<>();
    professional
        .api()
        .get("/api/appointments/proposed")
        .json()
        .forEach(it -> ids.add(it.path("_id").asText()));
    return ids;
  }

  private static Answer route(Persona admin, AppointmentId id) {
    return CLOUD.api().as(admin).post(ROUTE, "{\"appointmentId\":\"" + id + "\"}");
  }

  private static Answer accept(Professional professional, AppointmentId id) {
    return professional.api().post("/api/appointments/" + id + "/accept", "{}");
  }

  private static Answer refuse(Professional professional, AppointmentId id) {
    return professional.api().post("/api/appointments/" + id + "/refuse", "{}");
  }
}
