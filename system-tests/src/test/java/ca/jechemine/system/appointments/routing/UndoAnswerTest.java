package ca.jechemine.system.appointments.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.ProposalRefused;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.local.lambda.FunctionError;
import ca.jechemine.system.appointments.routing.Cast.Client;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// `POST /api/appointments/{id}/undo`, and who is told of an answer when (docs/adr/0050).
class UndoAnswerTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/appointments/";
  private static final Duration LONGER_THAN_THE_WINDOW = Duration.ofMinutes(12);

  private final Cast cast = new Cast(CLOUD);
  private final Untold untold = new Untold(cast);

  @Test
  void an_acceptance_is_told_to_nobody_and_taken_back_by_whoever_gave_it() throws Exception {
    setWindow(10);
    Client client = cast.bookingClient();
    Professional zoe = cast.professional();
    Professional yan = cast.professional();
    AppointmentId id = request(cast.offered(zoe, yan), client);
    Appointment before = cast.read(id);

    Answer accepted = answer(zoe, id, "accept");

    String until = accepted.text("undoUntil");
    assertThat(Instant.parse(until)).isAfter(cast.now());
    assertThat(accepted.json().at("/appointment/routingStatus").asText()).isEqualTo("accepted");
    assertThat(zoe.api().get(PATH + id).text("undoUntil")).isEqualTo(until);
    assertThat(answer(yan, id, "accept").code()).isEqualTo("ALREADY_TAKEN");
    assertThat(client.api().get(PATH + id).text("routingStatus")).isEqualTo("proposed");
    assertThat(client.api().get("/api/appointments").body())
        .contains(id.value())
        .doesNotContain(zoe.id().value(), "undoUntil");
    assertThat(client.api().get(PATH + id + "/matching").body()).doesNotContain("Tremblay");
    assertThat(answer(yan, id, "undo").status()).as("somebody else").isEqualTo(403);

    Answer undone = answer(zoe, id, "undo");

    assertThat(undone.status()).isEqualTo(200);
    assertThat(undone.json().at("/appointment/routingStatus").asText()).isEqualTo("proposed");
    assertThat(undone.body()).doesNotContain("undoUntil", Cast.PHONE);
    assertThat(cast.dynamoCalls("UndoAnswer"))
        .containsExactly("GetItem", "TransactWriteItems", "BatchGetItem");
    assertThat(cast.read(id).state()).isEqualTo(before.state());
    assertThat(cast.read(id).search()).isEqualTo(before.search());
    for (Professional each : List.of(zoe, yan)) {
      assertThat(each.api().get("/api/appointments/proposed").json()).hasSize(1);
    }
    late(zoe, id);
    CLOUD.cloud().advance(LONGER_THAN_THE_WINDOW);
    assertThat(mailsTo(client)).isEmpty();
    assertThat(cast.told(id)).hasOnlyElementsOfType(AppointmentChanged.class);
  }

  @Test
  void what_is_not_taken_back_is_told_once_also_when_the_window_was_switched_off_meanwhile()
      throws Exception {
    setWindow(10);
    Client client = cast.bookingClient();
    Professional zoe = cast.professional();
    Professional yan = cast.professional();
    AppointmentId id = request(cast.offered(zoe, yan), client);
    answer(zoe, id, "accept");
    setWindow(0);
    assertThat(mailsTo(client)).isEmpty();

    CLOUD.cloud().advance(LONGER_THAN_THE_WINDOW);
    CLOUD.settle();

    assertThat(cast.told(id, ProposalAccepted.class))
        .singleElement()
        .satisfies(it -> assertThat(it.othersProposed()).containsExactly(yan.id().value()));
    assertThat(mailsTo(client)).hasSize(1);
    assertThat(anew(client).get(PATH + id).text("routingStatus")).isEqualTo("accepted");
    late(cast.signedInAnew(zoe.id()), id);
    assertThat(invoke("TellAnswers")).isTrue();
    assertThat(cast.dynamoCalls("TellAnswers")).containsExactly("Query");
    assertThat(cast.told(id, ProposalAccepted.class)).hasSize(1);

    Professional mia = cast.professional();
    AppointmentId atOnce = cast.request(cast.offered(mia));
    assertThat(answer(mia, atOnce, "accept").body()).doesNotContain("undoUntil");
    late(mia, atOnce);
    assertThat(cast.told(atOnce, ProposalAccepted.class)).hasSize(1);
  }

  @Test
  void others_are_looked_for_when_the_last_refusal_can_be_taken_back_no_more() throws Exception {
    setWindow(10);
    cast.onlyOursPractise();
    Professional zoe = cast.professional();
    Professional mia = cast.professional();
    cast.practises(mia, Cast.MOTIF);
    AppointmentId undone = cast.request(cast.offered(zoe));
    AppointmentId id = cast.request(cast.offered(zoe));

    answer(zoe, undone, "refuse");
    Answer refused = answer(zoe, id, "refuse");

    assertThat(Instant.parse(refused.text("undoUntil"))).isAfter(cast.now());
    assertThat(refused.json().path("rerouted").asBoolean()).isFalse();
    assertThat(zoe.api().get("/api/appointments/proposed").json()).isEmpty();
    assertThat(answer(zoe, undone, "undo").status()).isEqualTo(200);
    late(zoe, undone);
    CLOUD.settle();
    assertThat(cast.told(id)).hasOnlyElementsOfType(AppointmentChanged.class);
    assertThat(mia.api().get("/api/appointments/proposed").json()).isEmpty();

    CLOUD.cloud().advance(LONGER_THAN_THE_WINDOW);
    CLOUD.settle();

    assertThat(cast.told(id, ProposalRefused.class))
        .singleElement()
        .satisfies(it -> assertThat(it.isLast()).isTrue());
    assertThat(((State.Proposed) cast.read(id).state()).to()).containsExactly(mia.id());
    assertThat(cast.read(undone).isOfferedTo(zoe.id())).isTrue();
    assertThat(cast.told(undone, ProposalRefused.class)).isEmpty();
  }

  @Test
  void a_client_who_calls_off_meanwhile_is_not_told_of_the_acceptance() throws Exception {
    setWindow(10);
    Client client = cast.bookingClient();
    Professional zoe = cast.professional();
    AppointmentId id = request(cast.offered(zoe), client);
    answer(zoe, id, "accept");

    assertThat(client.api().patch(PATH + id, "{\"status\":\"cancelled\"}").status()).isEqualTo(200);

    late(zoe, id);
    CLOUD.cloud().advance(LONGER_THAN_THE_WINDOW);
    CLOUD.settle();
    assertThat(cast.told(id, AppointmentCancelled.class)).hasSize(1);
    assertThat(cast.told(id, ProposalAccepted.class)).isEmpty();
    assertThat(mailsTo(client)).isEmpty();
  }

  @Test
  void a_date_that_is_set_meanwhile_tells_the_acceptance_first() throws Exception {
    setWindow(10);
    Professional zoe = cast.professional();
    AppointmentId id = cast.request(cast.pooled());
    answer(zoe, id, "accept");

    Answer dated =
        zoe.api()
            .patch(
                PATH + id,
                "{\"status\":\"scheduled\",\"date\":\"%s\",\"time\":\"10:00\"}"
                    .formatted(cast.now().plus(Duration.ofDays(9)).toString().substring(0, 10)));

    assertThat(dated.status()).isEqualTo(200);
    assertThat(dated.body()).doesNotContain("undoUntil");
    assertThat(cast.told(id))
        .extracting(it -> it.getClass().getSimpleName())
        .contains("ProposalAccepted", "FirstDateSet");
    late(zoe, id);
  }

  @Test
  void what_is_not_theirs_not_there_or_no_id_is_said_to_be_so() {
    Professional zoe = cast.professional();
    AppointmentId id = cast.request(cast.matched(cast.professional()));

    Answer stranger = answer(zoe, id, "undo");

    assertThat(stranger.status()).isEqualTo(403);
    assertThat(stranger.code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    assertThat(zoe.api().post(PATH + cast.newId() + "/undo", "{}").status()).isEqualTo(404);
    assertThat(zoe.api().post(PATH + "mine/undo", "{}").status()).isEqualTo(400);
  }

  @Test
  void of_taking_back_twice_and_of_another_who_accepts_at_once_one_is_first() throws Exception {
    setWindow(10);
    for (int round = 0; round < 3; round++) {
      Professional zoe = cast.professional();
      Professional yan = cast.professional();
      AppointmentId id = cast.request(cast.offered(zoe, yan));
      answer(zoe, id, "refuse");

      List<Answer> answers =
          AtOnce.all(
              List.<Callable<Answer>>of(
                  () -> answer(yan, id, "accept"),
                  () -> answer(zoe, id, "undo"),
                  () -> answer(zoe, id, "undo")));

      assertThat(answers.getFirst().status()).isEqualTo(200);
      long undone = answers.stream().skip(1).filter(it -> it.status() == 200).count();
      assertThat(answers.stream().skip(1)).allMatch(it -> it.status() == 200 || isLate(it));
      assertThat(undone).isLessThanOrEqualTo(1);
      assertThat(cast.read(id).isOf(yan.id())).isTrue();
      assertThat(cast.read(id).search().excludes(zoe.id())).isEqualTo(undone == 0);
      assertThat(cast.told(id, ProposalRefused.class)).hasSize(undone == 0 ? 1 : 0);
    }
  }

  @Test
  void P4_wherever_telling_dies_it_is_told_once() throws Exception {
    CLOUD.cloud().functions().function("TellAnswers").discard();
    AppointmentId whole = untold.taken(cast.professional(), cast.now());
    invoke("TellAnswers");
    List<String> expected = kinds(cast.told(whole));
    assertThat(expected).contains("ProposalAccepted");
    int calls =
        CLOUD.cloud().invocations().of("TellAnswers").stream()
            .mapToInt(it -> it.calls().size())
            .max()
            .orElseThrow();
    assertThat(calls).isGreaterThan(2);

    for (int call = 1; call <= calls; call++) {
      for (boolean after : List.of(false, true)) {
        AppointmentId id = untold.taken(cast.professional(), cast.now());
        CLOUD.cloud().functions().function("TellAnswers").discard();
        if (after) {
          CLOUD.cloud().crashes().afterCall("TellAnswers", call);
        } else {
          CLOUD.cloud().crashes().beforeCall("TellAnswers", call);
        }

        invoke("TellAnswers");
        CLOUD.cloud().crashes().clear();
        assertThat(invoke("TellAnswers")).isTrue();

        assertThat(kinds(cast.told(id)))
            .as((after ? "after" : "before") + " call " + call)
            .isEqualTo(expected);
      }
    }
  }

  /// Whatever they were signed in with may have expired.
  private Api anew(Client client) {
    return cast.signedInAnew(client.id());
  }

  /// Whether it ended well; the schedule may run it as well meanwhile.
  private static boolean invoke(String function) throws InterruptedException {
    try {
      CLOUD.cloud().invoke(function, "{}");
      return true;
    } catch (FunctionError died) {
      return false;
    }
  }

  private static List<String> kinds(List<DomainEvent> events) {
    return events.stream().map(it -> it.getClass().getSimpleName()).sorted().toList();
  }

  private AppointmentId request(State state, Client client) {
    return cast.request(
        state, Search.NEW, Cast.asked(Modality.VIDEO, TherapyType.SOLO, Cast.MOTIF), client.id());
  }

  private static List<String> mailsTo(Client client) {
    return CLOUD.mailsTo(Cast.address(client.id())).stream().map(it -> it.subject()).toList();
  }

  private static Answer answer(Professional professional, AppointmentId id, String what) {
    return professional.api().post(PATH + id + "/" + what, "{}");
  }

  private static void late(Professional professional, AppointmentId id) {
    late(professional.api(), id);
  }

  private static void late(Api api, AppointmentId id) {
    assertThat(isLate(api.post(PATH + id + "/undo", "{}"))).isTrue();
  }

  private static boolean isLate(Answer answer) {
    return answer.status() == 409 && answer.code().equals("UNDO_WINDOW_OVER");
  }

  /// The functions that have read the settings start anew.
  private static void setWindow(int minutes) {
    String table = CLOUD.cloud().functions().platform("AcceptProposal").variable("SETTINGS_TABLE");
    CLOUD
        .cloud()
        .aws()
        .dynamo()
        .putItem(it ->
            it.tableName(table)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("SETTINGS"),
                        "sk", AttributeValue.fromS("routing"),
                        "value", AttributeValue.fromS("{\"undoMinutes\":%d}".formatted(minutes)))));
    for (String function : List.of("AcceptProposal", "RefuseProposal", "UpdateAppointment")) {
      CLOUD.cloud().functions().function(function).discard();
    }
  }
}
