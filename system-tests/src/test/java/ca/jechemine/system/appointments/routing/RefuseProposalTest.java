package ca.jechemine.system.appointments.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.contracts.AppointmentNotice.ProposalRefused;
import ca.jechemine.contracts.AppointmentNotice.RequestPooled;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/appointments/{id}/refuse` and `…/release` (contract 20 §2.11, §2.26).
class RefuseProposalTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Cast cast = new Cast(CLOUD);

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
  void one_of_two_who_refuses_is_out_and_the_other_keeps_the_offer() {
    Professional zoe = cast.professional();
    Professional yan = cast.professional();
    AppointmentId id = cast.request(cast.offered(zoe, yan));
    knowTheSettings(zoe);

    Answer answer = refuse(zoe, id, "{\"reason\":\"complet\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("movedToGeneral").asBoolean()).isFalse();
    assertThat(answer.json().path("rerouted").asBoolean()).isFalse();
    assertThat(answer.json().path("processing")).isEqualTo(BooleanNode.FALSE);
    assertThat(answer.json().at("/appointment/routingStatus").asText()).isEqualTo("proposed");
    assertThat(answer.body())
        .doesNotContain(Cast.LAST_NAME, Cast.PHONE, Cast.PLACE, "\"price\"", "complet");
    assertThat(cast.dynamoCalls("RefuseProposal"))
        .containsExactly("GetItem", "TransactWriteItems", "BatchGetItem");
    assertThat(yan.api().get("/api/appointments/proposed").json()).hasSize(1);
  }

  /// They are believed for a minute.
  private void knowTheSettings(Professional professional) {
    refuse(professional, cast.request(cast.offered(cast.professional(), professional)), "{}");
  }

  @Test
  void defect_not_repeated_whoever_refused_does_not_see_the_proposal_any_more() {
    Professional zoe = cast.professional();
    Professional yan = cast.professional();
    AppointmentId id = cast.request(cast.offered(zoe, yan));
    assertThat(zoe.api().get("/api/appointments/proposed").json()).hasSize(1);

    refuse(zoe, id, "{}");

    assertThat(zoe.api().get("/api/appointments/proposed").json()).isEmpty();
  }

  @Test
  void the_last_who_refuses_has_others_looked_for_and_after_the_second_wave_it_is_everybodys() {
    Professional zoe = cast.professional();
    AppointmentId first = cast.request(cast.offered(zoe));
    AppointmentId second =
        cast.request(cast.offered(zoe), new Search(List.of(cast.newId()), 1, null));

    Answer rerouted = refuse(zoe, first, "");
    Answer pooled = refuse(zoe, second, "");

    assertThat(rerouted.json().path("rerouted").asBoolean()).isTrue();
    assertThat(rerouted.json().path("processing").asBoolean())
        .as("others are being looked for")
        .isTrue();
    assertThat(rerouted.json().path("movedToGeneral").asBoolean()).isFalse();
    assertThat(rerouted.json().at("/appointment/routingStatus").asText()).isEqualTo("pending");
    assertThat(pooled.json().path("rerouted").asBoolean()).isFalse();
    assertThat(pooled.json().path("processing")).isEqualTo(BooleanNode.FALSE);
    assertThat(pooled.json().path("movedToGeneral").asBoolean()).isTrue();
    assertThat(pooled.json().at("/appointment/routingStatus").asText()).isEqualTo("general");
    assertThat(cast.told(second, RequestPooled.class))
        .singleElement()
        .satisfies(it -> assertThat(it.attempts()).isEqualTo(2));
  }

  @Test
  void defect_not_repeated_of_many_who_refuse_at_once_none_is_lost_and_one_moves_the_request() {
    for (int round = 0; round < 10; round++) {
      List<Professional> wave = cast.professionals(5);
      AppointmentId id = cast.request(cast.offered(wave), new Search(List.of(), round % 2, null));

      List<Answer> answers =
          AtOnce.all(
              wave.stream().<Callable<Answer>>map(it -> () -> refuse(it, id, "{}")).toList());

      assertThat(answers).allMatch(it -> it.status() == 200);
      assertThat(
              answers.stream()
                  .filter(it ->
                      it.json().path("rerouted").asBoolean()
                          || it.json().path("movedToGeneral").asBoolean()))
          .hasSize(1);
      assertThat(cast.read(id).search().refusedBy())
          .containsExactlyInAnyOrderElementsOf(wave.stream().map(Professional::id).toList());
      assertThat(cast.read(id).search().cascadeAttempts()).isEqualTo(round % 2 + 1);
      assertThat(cast.read(id).state())
          .isInstanceOf(round % 2 == 0 ? State.Unrouted.class : State.Pooled.class);
      assertThat(cast.told(id, ProposalRefused.class).stream().filter(ProposalRefused::isLast))
          .hasSize(1);
    }
  }

  @Test
  void of_one_who_accepts_and_one_who_refuses_at_once_each_gets_what_they_said() {
    for (int round = 0; round < 10; round++) {
      Professional zoe = cast.professional();
      Professional yan = cast.professional();
      AppointmentId id = cast.request(cast.offered(zoe, yan));

      List<Answer> answers =
          AtOnce.all(
              List.<Callable<Answer>>of(
                  () -> zoe.api().post("/api/appointments/" + id + "/accept", "{}"),
                  () -> refuse(yan, id, "{}")));

      assertThat(answers.getFirst().status()).isEqualTo(200);
      assertThat(answers.getLast().status()).isIn(200, 400);
      assertThat(cast.read(id).isOf(zoe.id())).isTrue();
    }
  }

  @Test
  void what_cannot_be_refused_is_said_to_be_so_and_nothing_changes() {
    Professional zoe = cast.professional();
    Professional yan = cast.professional();
    UserId other = cast.newId();

    refused(zoe, cast.request(cast.offered(yan)), 403, "NOT_PROPOSED");
    refused(zoe, cast.request(cast.pooled()), 403, "NOT_PROPOSED");
    refused(zoe, cast.request(new State.Unrouted()), 403, "NOT_PROPOSED");
    refused(
        zoe,
        cast.request(cast.offered(zoe, yan), Search.NEW.without(zoe.id())),
        400,
        "ALREADY_REFUSED");
    refused(zoe, cast.request(cast.matched(yan)), 400, "NO_LONGER_PENDING");
    assertThat(refuse(zoe, other.value(), "{}").status()).isEqualTo(404);
    assertThat(refuse(zoe, "mine", "{}").status()).isEqualTo(400);
  }

  @Test
  void whoever_gives_a_match_back_does_not_see_it_again_and_everybody_else_does() {
    Professional zoe = cast.professional();
    Professional yan = cast.professional();
    AppointmentId id = cast.request(cast.matched(zoe));
    release(zoe, cast.request(cast.matched(zoe)).value()); // the settings are believed for a minute

    Answer answer = release(zoe, id.value());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("id").asText()).isEqualTo(id.value());
    assertThat(answer.json().path("released").asBoolean()).isTrue();
    assertThat(cast.dynamoCalls("ReleaseMatch"))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
    assertThat(general(zoe)).doesNotContain(id.value());
    assertThat(general(yan)).contains(id.value());
    assertThat(cast.told(id, RequestPooled.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.cause()).isEqualTo("RELEASED");
          assertThat(it.refusals()).isEqualTo(1);
        });
  }

  @Test
  void defect_not_repeated_of_two_tabs_that_give_back_at_once_one_does() {
    Professional zoe = cast.professional();
    AppointmentId id = cast.request(cast.matched(zoe));

    List<Answer> answers = AtOnce.times(8, () -> release(zoe, id.value()));

    assertThat(answers.stream().filter(it -> it.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(it -> it.status() != 200))
        .allMatch(it -> it.status() == 403 && it.code().equals("NOT_YOUR_APPOINTMENT"));
    assertThat(cast.told(id, RequestPooled.class)).hasSize(1);
  }

  @Test
  void what_cannot_be_given_back_is_said_to_be_so() {
    Professional zoe = cast.professional();
    Professional yan = cast.professional();

    assertThat(release(zoe, cast.request(cast.matched(yan)).value()).code())
        .isEqualTo("NOT_YOUR_APPOINTMENT");
    assertThat(release(zoe, cast.request(cast.pooled()).value()).status()).isEqualTo(403);
    assertThat(release(zoe, cast.newId().value()).status()).isEqualTo(404);
    assertThat(release(zoe, "mine").status()).isEqualTo(400);
  }

  private void refused(Professional who, AppointmentId id, int status, String code) {
    Answer answer = refuse(who, id, "{}");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(cast.told(id)).hasSize(1);
  }

  private static List<String> general(Professional professional) {
    return professional.api().get("/api/appointments/general").json().findValuesAsText("_id");
  }

  private static Answer refuse(Professional professional, AppointmentId id, String body) {
    return refuse(professional, id.value(), body);
  }

  private static Answer refuse(Professional professional, String id, String body) {
    return professional.api().post("/api/appointments/" + id + "/refuse", body);
  }

  private static Answer release(Professional professional, String id) {
    return professional.api().post("/api/appointments/" + id + "/release", "{}");
  }
}
