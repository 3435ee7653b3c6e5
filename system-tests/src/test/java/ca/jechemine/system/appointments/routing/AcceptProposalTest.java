package ca.jechemine.system.appointments.routing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/appointments/{id}/accept` (contract 20 §2.10), P1.
class AcceptProposalTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final int CROWD = 200;

  private final Cast cast = new Cast(CLOUD);

  /// Nothing that is set off runs meanwhile.
  @BeforeAll
  static void pause() throws InterruptedException {
    CLOUD.cloud().triggers().pause("RelayOutbox");
  }

  @AfterAll
  static void resume() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  @Test
  void whoever_accepts_has_it_without_a_date_and_sees_who_asked() {
    List<Professional> three = cast.professionals(3);
    AppointmentId id = cast.request(cast.offered(three));
    knowThePrices();

    Answer answer = accept(three.getFirst(), id);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("message")).isNotBlank();
    assertThat(answer.json().at("/appointment/status").asText()).isEqualTo("pending");
    assertThat(answer.json().at("/appointment/routingStatus").asText()).isEqualTo("accepted");
    assertThat(answer.json().at("/appointment/professionalId/_id").asText())
        .isEqualTo(three.getFirst().id().value());
    assertThat(answer.body()).contains(Cast.LAST_NAME, Cast.PHONE, "matchedAt");
    assertThat(cast.dynamoCalls("AcceptProposal"))
        .containsExactly("GetItem", "GetItem", "GetItem", "TransactWriteItems", "BatchGetItem");
    assertThat(cast.told(id, ProposalAccepted.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.professionalId()).isEqualTo(three.getFirst().id().value());
          assertThat(it.othersProposed())
              .containsExactly(three.get(1).id().value(), three.get(2).id().value());
        });
  }

  @Test
  void defect_not_repeated_the_answer_does_not_show_the_clients_price() {
    Professional zoe = cast.professional();

    Answer answer = accept(zoe, cast.request(cast.offered(zoe)));

    assertThat(answer.json().at("/appointment/payment/professionalPayout").decimalValue())
        .isEqualByComparingTo("108");
    assertThat(answer.body()).doesNotContain("\"price\"", "listPrice", "platformFee");
  }

  @Test
  void accepting_twice_is_answered_alike_and_tells_nobody_twice() {
    Professional zoe = cast.professional();
    AppointmentId id = cast.request(cast.pooled());
    knowThePrices();

    Answer first = accept(zoe, id);
    Answer second = accept(zoe, id);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(cast.told(id, ProposalAccepted.class)).hasSize(1);
    assertThat(cast.dynamoCalls("AcceptProposal"))
        .as("the second shows the request, which is a reading of it")
        .containsExactly("GetItem", "GetItem", "TransactWriteItems", "BatchGetItem");
  }

  @Test
  void the_others_lose_it_at_once_and_are_told_so_when_they_come_late() {
    Professional zoe = cast.professional();
    Professional yan = cast.professional();
    AppointmentId id = cast.request(cast.offered(zoe, yan));

    accept(zoe, id);

    assertThat(yan.api().get("/api/appointments/proposed").json()).isEmpty();
    Answer late = accept(yan, id);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("ALREADY_TAKEN");
    assertThat(late.body()).doesNotContain(Cast.FIRST_NAME, "details");
    Answer refusal = yan.api().post("/api/appointments/" + id + "/refuse", "{}");
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.code()).isEqualTo("NO_LONGER_PENDING");
  }

  @Test
  void what_is_not_offered_to_somebody_is_not_theirs_to_accept() {
    Professional zoe = cast.professional();
    Professional yan = cast.professional();
    Search zoeRefused = Search.NEW.without(zoe.id());

    for (AppointmentId id :
        List.of(
            cast.request(new State.Unrouted()),
            cast.request(cast.offered(yan)),
            cast.request(cast.offered(zoe, yan), zoeRefused),
            cast.request(cast.pooled(), zoeRefused))) {
      Answer answer = accept(zoe, id);

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("NOT_PROPOSED");
      assertThat(cast.told(id)).hasSize(1);
    }
  }

  @Test
  void what_is_not_there_or_is_no_id_is_said_to_be_so() {
    Professional zoe = cast.professional();

    assertThat(zoe.api().post("/api/appointments/" + cast.newId() + "/accept", "{}").status())
        .isEqualTo(404);
    assertThat(zoe.api().post("/api/appointments/mine/accept", "{}").status()).isEqualTo(400);
  }

  @Test
  void P1_of_200_who_accept_a_pooled_request_at_once_one_has_it_and_one_event_tells_so()
      throws InterruptedException {
    List<Professional> crowd = new ArrayList<>();
    CLOUD.cloud().unheard(() -> crowd.addAll(cast.professionals(CROWD)));
    for (long seed : List.of(1L, 2L, 3L)) {
      AppointmentId id = cast.request(cast.pooled());

      List<Answer> answers = atOnce(crowd, id, seed);

      assertThat(answers.stream().collect(groupingBy(Answer::status, counting())))
          .as("seed " + seed)
          .isEqualTo(Map.of(200, 1L, 409, CROWD - 1L));
      assertThat(cast.told(id, ProposalAccepted.class))
          .as("seed " + seed)
          .singleElement()
          .satisfies(it ->
              assertThat(cast.read(id).state().professional())
                  .hasValueSatisfying(
                      has -> assertThat(it.professionalId()).isEqualTo(has.value())));
    }
  }

  @Test
  void P1_of_all_to_whom_it_is_offered_one_has_it_and_every_other_is_named_once() {
    for (long seed = 1; seed <= 20; seed++) {
      List<Professional> wave = cast.professionals(5);
      AppointmentId id = cast.request(cast.offered(wave));

      List<Answer> answers = atOnce(wave, id, seed);

      assertThat(answers.stream().collect(groupingBy(Answer::status, counting())))
          .as("seed " + seed)
          .isEqualTo(Map.of(200, 1L, 409, 4L));
      assertThat(cast.told(id, ProposalAccepted.class))
          .as("seed " + seed)
          .singleElement()
          .satisfies(it -> {
            List<String> named = new ArrayList<>(it.othersProposed());
            named.add(it.professionalId());
            assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                    wave.stream().map(who -> who.id().value()).toList());
          });
      assertThat(cast.read(id).search()).isEqualTo(Search.NEW);
    }
  }

  private static List<Answer> atOnce(List<Professional> crowd, AppointmentId id, long seed) {
    List<Professional> shuffled = new ArrayList<>(crowd);
    Collections.shuffle(shuffled, new Random(seed));
    return AtOnce.all(shuffled.stream().<Callable<Answer>>map(it -> () -> accept(it, id)).toList());
  }

  /// The settings are believed for a minute.
  private void knowThePrices() {
    accept(cast.professional(), cast.request(cast.pooled()));
  }

  private static Answer accept(Professional professional, AppointmentId id) {
    return professional.api().post("/api/appointments/" + id + "/accept", "{}");
  }
}
