package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/appointments/request-with-current-pro` (contract 20 §2.30).
class RequestWithCurrentProTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/appointments/request-with-current-pro";

  private final Cast cast = new Cast(CLOUD);
  private final UserId professional = cast.professional();
  private final UserId client = cast.client();
  private final Api api = cast.as(client);

  @Test
  void a_client_asks_their_professional_who_confirms_the_time() {
    held();

    Answer answer = api.post(PATH, body("14:00", ",\"duration\":50,\"notes\":\"Merci\""));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("success").asBoolean()).isTrue();
    String id = answer.text("appointmentId");
    Answer read = api.get("/api/appointments/" + id);
    assertThat(read.text("status")).isEqualTo("pending");
    assertThat(read.text("routingStatus")).isEqualTo("proposed");
    assertThat(read.text("time")).isEqualTo("14:00");
    assertThat(read.json().path("duration").asInt()).isEqualTo(50);
    assertThat(read.text("issueType")).isEqualTo("Anxiété");
    assertThat(read.json().at("/payment/price").asDouble()).isEqualTo(95);
    assertThat(cast.told(id)).containsExactly("AppointmentChanged", "ProposalCreated");
    Api theirs = cast.as(professional);
    assertThat(theirs.get("/api/appointments/proposed").body()).contains(id);
    assertThat(theirs.post("/api/appointments/" + id + "/accept", "{}").status()).isEqualTo(200);
    Answer confirmed = theirs.patch("/api/appointments/" + id, "{\"status\":\"scheduled\"}");
    assertThat(confirmed.text("status")).isEqualTo("scheduled");
    assertThat(confirmed.text("time")).isEqualTo("14:00");
  }

  @Test
  void a_session_over_midnight_takes_time_of_both_days_and_an_administrator_gives_it_back() {
    held();

    Answer asked = api.post(PATH, body("23:30", ""));
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);

    Answer off =
        CLOUD
            .api()
            .as(Persona.SUPPORT_ADMIN)
            .call(
                "PUT",
                "/api/admin/appointments/" + asked.text("appointmentId") + "/status",
                "{\"status\":\"cancelled\"}");
    assertThat(off.status()).as(off.body()).isEqualTo(200);
    cast.plant(cast.client(), cast.scheduled(professional, cast.in(6, "00:15")));
  }

  @Test
  void the_current_professional_is_of_what_was_changed_last_and_the_length_the_usual()
      throws InterruptedException {
    UserId former = cast.professional();
    cast.plant(client, cast.scheduled(former, cast.in(9, "10:00")));
    CLOUD.cloud().advance(Duration.ofSeconds(1));
    held();
    cast.plant(client, cast.matched(former));

    String id = api.post(PATH, body("14:00", "")).text("appointmentId");

    assertThat(cast.kept(id).state())
        .isInstanceOfSatisfying(
            State.Proposed.class, it -> assertThat(it.to()).containsExactly(professional));
    assertThat(cast.kept(id).minutes()).isEqualTo(60);
    assertThat(cast.calls("RequestWithCurrentPro"))
        .containsSubsequence("GetItem", "Query", "GetItem", "GetItem", "TransactWriteItems")
        .hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void whoever_has_no_professional_is_told_so() {
    cast.plant(client, cast.matched(professional));

    Answer answer = api.post(PATH, body("14:00", ""));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("NO_CURRENT_PROFESSIONAL");
    assertThat(answer.text("error"))
        .isEqualTo("Vous n’êtes pas encore suivi par un professionnel.");
    assertThat(api.with("cookie", "NEXT_LOCALE=en").post(PATH, body("14:00", "")).text("error"))
        .isEqualTo("You do not have a professional yet.");
  }

  @Test
  void a_professional_whose_account_is_closed_is_not_found() {
    held();
    cast.keepProfessional(professional, AccountStatus.INACTIVE);

    assertThat(api.post(PATH, body("14:00", "")).status()).isEqualTo(404);
  }

  @Test
  void a_client_whose_phone_is_not_verified_is_told_by_the_code_that_the_page_compares() {
    UserId unverified = cast.somebody(Role.CLIENT, AccountStatus.ACTIVE, false);
    cast.plant(unverified, cast.scheduled(professional, cast.in(8, "10:00")));

    Answer answer = cast.as(unverified).post(PATH, body("14:00", ""));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("PHONE_NOT_VERIFIED");
  }

  @Test
  void nobody_else_asks() {
    assertThat(CLOUD.api().post(PATH, body("14:00", "")).status()).isEqualTo(401);
    assertThat(cast.as(professional).post(PATH, body("14:00", "")).code()).isEqualTo("FORBIDDEN");
  }

  @Test
  void a_taken_time_and_the_past_are_refused_and_nothing_is_kept() {
    held();
    cast.plant(cast.client(), cast.scheduled(professional, cast.in(5, "14:30")));

    Answer taken = api.post(PATH, body("14:00", ""));
    Answer past =
        api.post(
            PATH, body("14:00", "").replace(cast.in(5, "14:00").date().toString(), "2020-01-15"));

    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.code()).isEqualTo("SLOT_TAKEN");
    assertThat(past.status()).isEqualTo(400);
    assertThat(past.code()).isEqualTo("IN_THE_PAST");
    assertThat(cast.countOf(client)).isEqualTo(1);
  }

  @Test
  void each_bad_field_is_named() {
    held();

    for (String bad :
        List.of(
            "{\"time\":\"14:00\",\"type\":\"video\"}|date",
            "{\"date\":\"demain\",\"time\":\"14:00\",\"type\":\"video\"}|date",
            "{\"date\":\"2026-12-20\",\"type\":\"video\"}|time",
            "{\"date\":\"2026-12-20\",\"time\":\"2 pm\",\"type\":\"video\"}|time",
            "{\"date\":\"2026-12-20\",\"time\":\"14:00\"}|type",
            "{\"date\":\"2026-12-20\",\"time\":\"14:00\",\"type\":\"both\"}|type",
            "{\"date\":\"2026-12-20\",\"time\":\"14:00\",\"type\":\"video\","
                + "\"duration\":481}|duration",
            "{\"date\":\"2026-12-20\",\"time\":\"14:00\",\"type\":\"video\",\"notes\":\"%s\"}|notes"
                .formatted("a".repeat(20_001)))) {
      int bar = bad.indexOf('|');
      Answer answer = api.post(PATH, bad.substring(0, bar));
      assertThat(answer.status()).as(bad).isEqualTo(400);
      assertThat(answer.json().path("fields").findValuesAsText("field"))
          .containsExactly(bad.substring(bar + 1));
    }
    assertThat(cast.countOf(client)).isEqualTo(1);
  }

  @Test
  void the_same_request_again_asks_nothing_more_and_at_once_one_of_many_has_the_time() {
    held();
    Api repeating = api.with("idempotency-key", "ask-" + client);

    Answer first = repeating.post(PATH, body("09:00", ""));
    Answer again = repeating.post(PATH, body("09:00", ""));
    List<Answer> answers = AtOnce.times(6, () -> api.post(PATH, body("14:00", "")));

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.status() != 200)
        .allSatisfy(it -> assertThat(it.code()).isEqualTo("SLOT_TAKEN"));
    assertThat(cast.countOf(client)).isEqualTo(3);
  }

  private Appointment held() {
    return cast.plant(
        client, new State.Completed(professional, cast.now(), cast.in(-7, "10:00"), null));
  }

  private String body(String time, String more) {
    return "{\"date\":\"%s\",\"time\":\"%s\",\"type\":\"video\"%s}"
        .formatted(cast.in(5, time).date(), time, more);
  }
}
