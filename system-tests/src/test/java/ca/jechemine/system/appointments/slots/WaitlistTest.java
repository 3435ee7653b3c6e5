package ca.jechemine.system.appointments.slots;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice.FreedSlotOffered;
import ca.jechemine.contracts.SlotEvent.SlotFreed;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.slots.Waiting.Client;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `/api/appointments/{id}/waitlist`, and to whom a time that becomes free is offered.
class WaitlistTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Waiting waiting = new Waiting(CLOUD);

  @Test
  void a_cancelled_session_is_offered_to_one_who_fits_and_from_one_to_the_next()
      throws InterruptedException {
    Client other = waiting.waits(waiting.pooled("Douleur"));
    Client evenings = waiting.pooled();
    waiting.join(evenings, "{}"); // as the request prefers
    Client first = waiting.waits(waiting.pooled());
    Client second = waiting.waits(waiting.pooled());
    Client former = waiting.scheduled();

    assertThat(waiting.cancel(former).status()).isEqualTo(200);
    CLOUD.settle();

    assertThat(List.of(other, evenings, second)).noneMatch(waiting::isOffered);
    Answer shown = waiting.shown(first);
    assertThat(shown.json().path("waiting").asBoolean()).isTrue();
    assertThat(shown.json().at("/offer/date").asText()).isEqualTo(waiting.day().toString());
    assertThat(shown.json().at("/offer/time").asText()).isEqualTo(Waiting.TIME);
    assertThat(shown.json().at("/offer/duration").asInt()).isEqualTo(60);
    assertThat(shown.json().at("/offer/professionalName").asText()).isEqualTo("Luc Roy");
    assertThat(waiting.cast().told(first.request(), FreedSlotOffered.class)).hasSize(1);
    isKept();

    Answer declined = waiting.decline(first, waiting.offer(first));
    assertThat(declined.json().path("waiting").asBoolean()).isTrue();
    assertThat(declined.json().has("offer")).isFalse();
    CLOUD.settle();
    assertThat(waiting.isOffered(first)).isFalse();
    assertThat(waiting.isOffered(second)).isTrue();
    isKept();

    String missed = waiting.offer(second);
    CLOUD.cloud().advance(Duration.ofHours(28));
    CLOUD.settle();
    assertThat(waiting.accept(second, missed).code()).isEqualTo("OFFER_OVER");
    assertThat(List.of(other, evenings, first, second)).noneMatch(waiting::isOffered);
    assertThat(waiting.free()).as("nobody is left").contains(Waiting.TIME);
  }

  private void isKept() {
    assertThat(waiting.free()).hasSize(5).doesNotContain(Waiting.TIME);
    Answer held =
        waiting
            .practice()
            .client()
            .post(
                "/api/appointments/slot-holds",
                "{\"professionalId\":\"%s\",\"date\":\"%s\",\"time\":\"%s\"}"
                    .formatted(waiting.professional(), waiting.day(), Waiting.TIME));
    assertThat(held.status()).isEqualTo(409);
    assertThat(held.code()).isEqualTo("SLOT_HELD");
  }

  @Test
  void who_takes_up_a_time_asks_that_professional_alone_and_has_it_when_they_accept() {
    Client client = waiting.waits(waiting.pooled());
    waiting.cancel(waiting.scheduled());
    CLOUD.settle();

    Answer accepted = waiting.accept(client, waiting.offer(client));

    assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
    assertThat(accepted.text("message")).contains("retenue");
    assertThat(accepted.json().at("/appointment/routingStatus").asText()).isEqualTo("proposed");
    assertThat(accepted.json().at("/appointment/time").asText()).isEqualTo(Waiting.TIME);
    assertThat(waiting.free()).doesNotContain(Waiting.TIME);
    String path = "/api/appointments/" + client.request();
    assertThat(waiting.practice().as(waiting.professional()).post(path + "/accept", "{}").status())
        .isEqualTo(200);
    assertThat(waiting.read(client).state())
        .isInstanceOfSatisfying(
            State.Matched.class, it -> assertThat(it.asked()).isEqualTo(waiting.slot()));
    assertThat(waiting.shown(client).json().path("waiting").asBoolean())
        .as("until there is a date")
        .isTrue();
  }

  @Test
  void with_ones_own_professional_it_is_the_date_and_a_later_one_frees_its_own_time() {
    Client matched =
        waiting.waits(
            waiting.with(
                new State.Matched(waiting.professional(), waiting.practice().now(), null),
                "Douleur"));
    Client former = waiting.scheduled();
    waiting.cancel(former);
    CLOUD.settle();

    Answer accepted = waiting.accept(matched, waiting.offer(matched));
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
    assertThat(accepted.text("message")).isEqualTo("Votre rendez-vous est fixé.");
    assertThat(accepted.json().at("/appointment/status").asText()).isEqualTo("scheduled");
    assertThat(waiting.shown(matched).json().path("waiting").asBoolean()).isFalse();
    CLOUD.settle();
    assertThat(waiting.free()).doesNotContain(Waiting.TIME);
    assertThat(waiting.cast().told(matched.request(), SlotFreed.class)).isEmpty();

    Slot nextDay = new Slot(waiting.day().plusDays(1), LocalTime.of(11, 30), 60);
    Client later =
        waiting.waits(
            waiting.with(
                new State.Scheduled(waiting.professional(), waiting.practice().now(), nextDay),
                "Douleur"));
    waiting.cancel(matched);
    CLOUD.settle();
    Answer moved = waiting.accept(later, waiting.offer(later));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(moved.json().at("/appointment/time").asText()).isEqualTo(Waiting.TIME);
    assertThat(waiting.read(later).waiting()).isEmpty();
    assertThat(waiting.cast().told(later.request(), SlotFreed.class))
        .singleElement()
        .satisfies(it -> assertThat(it.slot().date()).isEqualTo(nextDay.date().toString()));
  }

  @Test
  void a_blocked_day_that_is_opened_again_is_offered_to_those_who_wait()
      throws InterruptedException {
    String days = "/api/professional/blocked-days";
    Api professional = waiting.practice().as(waiting.professional());
    Client first = waiting.waits(waiting.pooled());
    Client second = waiting.waits(waiting.pooled());
    Client former = waiting.scheduled();
    professional.post(days, "{\"date\":\"%s\"}".formatted(waiting.day()));
    waiting.cancel(former);
    CLOUD.settle();
    assertThat(List.of(first, second)).as("blocked").noneMatch(waiting::isOffered);

    assertThat(professional.delete(days + "/" + waiting.day()).status()).isEqualTo(200);
    CLOUD.settle();

    assertThat(waiting.shown(first).json().at("/offer/time").asText()).isEqualTo("09:00");
    assertThat(waiting.shown(second).json().at("/offer/time").asText()).isEqualTo(Waiting.TIME);
    assertThat(waiting.free()).hasSize(4).doesNotContain("09:00", Waiting.TIME);
  }

  @Test
  void whoever_waits_goes_on_waiting_when_the_professional_gives_the_request_back() {
    Client client =
        waiting.waits(
            waiting.with(
                new State.Matched(waiting.professional(), waiting.practice().now(), null),
                "Douleur"));

    Answer released =
        waiting
            .practice()
            .as(waiting.professional())
            .post("/api/appointments/" + client.request() + "/release", "{}");

    assertThat(released.status()).as(released.body()).isEqualTo(200);
    assertThat(waiting.shown(client).json().path("waiting").asBoolean()).isTrue();
    waiting.cancel(waiting.scheduled());
    CLOUD.settle();
    assertThat(waiting.isOffered(client)).as("by whoever gave them up").isFalse();
  }

  @Test
  void whoever_waits_is_given_a_date_and_called_off_by_their_professional() {
    Client client =
        waiting.waits(
            waiting.with(
                new State.Matched(waiting.professional(), waiting.practice().now(), null),
                "Douleur"));
    Api professional = waiting.practice().as(waiting.professional());

    Answer dated =
        professional.post(
            "/api/appointments/" + client.request() + "/schedule-first",
            "{\"date\":\"%s\",\"time\":\"13:00\"}".formatted(waiting.day()));
    assertThat(dated.status()).as(dated.body()).isEqualTo(200);
    assertThat(waiting.shown(client).json().path("waiting").asBoolean()).isFalse();

    waiting.waits(client);
    Answer calledOff = professional.delete("/api/professional/appointments/" + client.request());
    assertThat(calledOff.status()).as(calledOff.body()).isEqualTo(200);
    assertThat(waiting.read(client).waiting()).isEmpty();
  }

  @Test
  void joining_twice_is_one_place_and_leaving_gives_back_what_was_offered() {
    Client client = waiting.pooled();
    assertThat(waiting.shown(client).json().path("waiting").asBoolean()).isFalse();

    Answer first = waiting.join(client, "{}");
    Answer second =
        waiting.join(
            client,
            "{\"latestDate\":\"%s\",\"preferredAvailability\":[\"week_morning\",\"weekend_morning\"]}"
                .formatted(waiting.day()));

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(first.json().path("preferredAvailability").toString()).contains("week_evening");
    assertThat(first.text("latestDate")).isEqualTo(waiting.practice().in(90).toString());
    assertThat(second.text("since")).isEqualTo(first.text("since"));
    assertThat(second.text("latestDate")).isEqualTo(waiting.day().toString());
    waiting.cancel(waiting.scheduled());
    CLOUD.settle();
    assertThat(waiting.isOffered(client)).isTrue();

    assertThat(waiting.leave(client).json().path("waiting").asBoolean()).isFalse();
    assertThat(waiting.leave(client).status()).isEqualTo(200);
    CLOUD.settle();
    assertThat(waiting.free()).contains(Waiting.TIME);
  }

  @Test
  void only_the_client_waits_and_answers() {
    Client client = waiting.pooled();
    String path = "/api/appointments/" + client.request() + "/waitlist";
    String answers = path + "/offers/" + waiting.practice().newId();

    assertThat(CLOUD.api().post(path, "{}").status()).isEqualTo(401);
    for (String answer : List.of("/accept", "/decline")) {
      refused(
          waiting.practice().client().post(answers + answer, "{}"), 403, "NOT_YOUR_APPOINTMENT");
      refused(waiting.api(client).post(answers + answer, "{}"), 409, "OFFER_OVER");
      refused(
          waiting.api(client).post(path + "/offers/mine" + answer, "{}"), 400, "INVALID_REQUEST");
    }
    refused(waiting.practice().client().post(path, "{}"), 403, "NOT_YOUR_APPOINTMENT");
    refused(waiting.practice().client().get(path), 403, "NOT_YOUR_APPOINTMENT");
    refused(waiting.practice().as(waiting.professional()).post(path, "{}"), 403, "CLIENT_ONLY");
    refused(waiting.practice().as(waiting.professional()).get(path), 403, "CLIENT_ONLY");
    refused(waiting.practice().as(waiting.professional()).delete(path), 403, "CLIENT_ONLY");
    refused(
        waiting
            .api(client)
            .post("/api/appointments/" + waiting.practice().newId() + "/waitlist", "{}"),
        404,
        "NOT_FOUND");
    assertThat(waiting.read(client).waiting()).isEmpty();
  }

  @Test
  void each_field_at_fault_is_named_and_what_is_over_waits_for_nothing() {
    Client client = waiting.pooled();

    faulty(waiting.join(client, "{\"earliestDate\":\"demain\"}"), "earliestDate");
    faulty(waiting.join(client, "{\"latestDate\":\"2026-02-30\"}"), "latestDate");
    faulty(waiting.join(client, "{\"latestDate\":\"2020-01-01\"}"), "latestDate");
    faulty(waiting.join(client, "{\"latestDate\":\"2099-01-01\"}"), "latestDate");
    faulty(
        waiting.join(
            client,
            "{\"earliestDate\":\"%s\",\"latestDate\":\"%s\"}"
                .formatted(waiting.day(), waiting.day().minusDays(1))),
        "latestDate");
    faulty(
        waiting.join(client, "{\"preferredAvailability\":[\"week_morning\",\"soir\"]}"),
        "preferredAvailability");
    faulty(waiting.join(client, "{\"preferredAvailability\":[null]}"), "preferredAvailability");
    faulty(waiting.join(client, "{\"preferredAvailability\":\"soir\"}"), "body");
    faulty(waiting.join(client, "[]"), "body");
    assertThat(waiting.read(client).waiting()).isEmpty();

    waiting.join(client, "{\"waiting\":false,\"since\":\"2020-01-01T00:00:00Z\",\"offer\":{}}");
    assertThat(waiting.read(client).waiting().orElseThrow().since())
        .isAfter(waiting.practice().now().minus(Duration.ofDays(1)));
    Client cancelled = waiting.scheduled();
    waiting.cancel(cancelled);
    refused(waiting.join(cancelled, "{}"), 400, "NOTHING_TO_WAIT_FOR");
  }

  @Test
  void of_a_yes_and_a_no_at_once_exactly_one_happens() {
    Client client = waiting.waits(waiting.pooled());
    waiting.cancel(waiting.scheduled());
    CLOUD.settle();
    String offer = waiting.offer(client);

    List<Answer> answers =
        AtOnce.all(
            List.<Callable<Answer>>of(
                () -> waiting.accept(client, offer),
                () -> waiting.decline(client, offer),
                () -> waiting.accept(client, offer),
                () -> waiting.decline(client, offer)));

    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.status() != 200)
        .extracting(Answer::code)
        .containsOnly("OFFER_OVER");
  }

  /// All that it does is its last call; nothing is done before.
  @Test
  void P5_wherever_the_offering_dies_or_is_repeated_the_time_is_offered_once() throws Exception {
    int calls = calls();
    for (int done : List.of(calls - 1, calls)) {
      Waiting here = new Waiting(CLOUD);
      Client first = here.waits(here.pooled());
      Client second = here.waits(here.pooled());
      Client former = here.scheduled();
      CLOUD.settle();
      CLOUD.cloud().functions().function("OfferFreedSlot").discard();
      CLOUD.cloud().crashes().afterCall("OfferFreedSlot", done);

      here.cancel(former);
      CLOUD.settle();
      String freed = here.cast().envelope(former.request(), "SlotFreed");
      CLOUD.cloud().invoke("OfferFreedSlot", Cast.delivered(freed));
      CLOUD.settle();

      String where = "after " + done + " calls";
      assertThat(CLOUD.cloud().crashes().planned()).as(where).isZero();
      assertThat(here.isOffered(first)).as(where).isTrue();
      assertThat(here.isOffered(second)).as(where).isFalse();
      assertThat(here.cast().told(first.request(), FreedSlotOffered.class)).as(where).hasSize(1);
    }
  }

  /// How many calls it makes that a new instance offers a time.
  private int calls() throws InterruptedException {
    Client client = waiting.waits(waiting.pooled());
    waiting.waits(waiting.pooled());
    Client former = waiting.scheduled();
    CLOUD.settle();
    CLOUD.cloud().functions().function("OfferFreedSlot").discard();
    waiting.cancel(former);
    CLOUD.settle();
    int calls = CLOUD.cloud().invocations().lastOf("OfferFreedSlot").calls().size();
    assertThat(waiting.isOffered(client)).isTrue();
    return calls;
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  private static void faulty(Answer answer, String... fields) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly(fields);
  }
}
