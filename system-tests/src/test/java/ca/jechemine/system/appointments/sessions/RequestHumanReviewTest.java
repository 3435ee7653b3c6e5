package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/appointments/{id}/matching/review` (Law 25, s. 12.1).
class RequestHumanReviewTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String WORDS = "Personne ne travaille le soir.";

  private final Cast cast = new Cast(CLOUD);
  private final UserId professional = cast.professional();
  private final UserId client = cast.client();

  @Test
  void what_is_offered_is_taken_back_and_waits_for_an_administrator() {
    Appointment offered = cast.plant(client, cast.proposed(professional));
    Api theirs = cast.as(professional);
    assertThat(theirs.get("/api/appointments/proposed").json()).hasSize(1);

    Answer answer = ask(cast.as(client), offered, WORDS);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("message"))
        .isEqualTo("Une personne de notre équipe examinera votre demande.");
    assertThat(theirs.get("/api/appointments/proposed").json()).isEmpty();
    assertThat(theirs.post("/api/appointments/" + offered.id() + "/accept", "{}").code())
        .isEqualTo("NOT_PROPOSED");
    assertThat(cast.told(offered.id().value()))
        .containsExactly("AppointmentChanged", "AppointmentChanged", "HumanReviewRequested");
    for (Api api : List.of(cast.as(client), CLOUD.api().as(Persona.SUPPORT_ADMIN))) {
      Answer explained = api.get("/api/appointments/" + offered.id() + "/matching");
      assertThat(explained.json().at("/humanReview/canBeRequested").asBoolean()).isFalse();
      assertThat(explained.json().at("/humanReview/requestedAt").asText())
          .isEqualTo(answer.text("requestedAt"));
      assertThat(explained.json().at("/humanReview/observations").asText()).isEqualTo(WORDS);
    }
  }

  @Test
  void an_administrator_takes_the_next_step() {
    Appointment pooled = cast.plant(client, cast.pooled());
    Api api = cast.as(client);
    ask(api, pooled, WORDS);

    Answer routed =
        CLOUD
            .api()
            .as(Persona.SUPPORT_ADMIN)
            .post(
                "/api/appointments/route-submission",
                "{\"appointmentId\":\"" + pooled.id() + "\"}");

    assertThat(routed.status()).as(routed.body()).isEqualTo(200);
    assertThat(cast.kept(pooled).search().isByHand()).isTrue();
    assertThat(ask(api, pooled, WORDS).status()).as("asked before").isEqualTo(200);
  }

  @Test
  void again_and_at_once_is_asked_once_and_the_first_words_stay() {
    Appointment pooled = cast.plant(client, cast.pooled());
    Api api = cast.as(client);

    List<Answer> answers = AtOnce.times(5, () -> ask(api, pooled, WORDS));
    Answer again = ask(api, pooled, "Autre chose");

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers)
        .extracting(it -> it.text("requestedAt"))
        .containsOnly(again.text("requestedAt"));
    assertThat(cast.told(pooled.id().value())).containsOnlyOnce("HumanReviewRequested");
    assertThat(cast.kept(pooled).search().asked().orElseThrow().observations()).isEqualTo(WORDS);
  }

  @Test
  void what_is_decided_or_was_the_clients_own_choice_is_not_looked_into() {
    Appointment matched = cast.plant(client, cast.matched(professional));
    Appointment own =
        cast.plant(
            client,
            new State.Proposed(
                List.of(professional), cast.now(), cast.now().plusSeconds(9), cast.in(5, "10:00")));
    Api api = cast.as(client);

    Answer decided = ask(api, matched, WORDS);
    Answer chosen = ask(api, own, WORDS);

    assertThat(decided.status()).isEqualTo(400);
    assertThat(decided.code()).isEqualTo("NO_LONGER_PENDING");
    assertThat(chosen.status()).isEqualTo(400);
    assertThat(chosen.code()).isEqualTo("CHOSEN_BY_CLIENT");
    assertThat(chosen.text("error")).isEqualTo("Vous avez choisi vous-même ce professionnel.");
    assertThat(ask(api.with("cookie", "NEXT_LOCALE=en"), own, WORDS).text("error"))
        .isEqualTo("You chose this professional yourself.");
    assertThat(cast.kept(matched)).isEqualTo(matched);
    assertThat(cast.kept(own)).isEqualTo(own);
  }

  @Test
  void words_that_are_too_long_are_refused_and_none_are_fine() {
    Appointment pooled = cast.plant(client, cast.pooled());
    Api api = cast.as(client);

    Answer tooLong = ask(api, pooled, "a".repeat(2_001));

    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.json().path("fields").findValuesAsText("field"))
        .containsExactly("observations");
    assertThat(cast.kept(pooled)).isEqualTo(pooled);
    assertThat(api.post(path(pooled), "{}").status()).isEqualTo(200);
  }

  @Test
  void a_guardian_asks_for_a_minor_and_nobody_else_for_anybody() {
    UserId guardian = cast.client();
    Appointment minors = cast.plant(cast.minorOf(guardian), cast.proposed(professional));
    Appointment others = cast.plant(client, cast.proposed(professional));

    assertThat(ask(cast.as(guardian), minors, WORDS).status()).isEqualTo(200);
    assertThat(ask(CLOUD.api(), others, WORDS).status()).isEqualTo(401);
    for (Api api :
        List.of(
            cast.as(guardian),
            cast.as(professional),
            CLOUD.api().as(Persona.SUPPORT_ADMIN),
            CLOUD.api().as(Persona.CONTENT_ADMIN))) {
      assertThat(ask(api, others, WORDS).code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    }
    assertThat(cast.kept(others)).isEqualTo(others);
    assertThat(
            cast.as(client)
                .post("/api/appointments/" + cast.newId() + "/matching/review", "{}")
                .status())
        .isEqualTo(404);
  }

  private static Answer ask(Api api, Appointment appointment, String words) {
    return api.post(path(appointment), "{\"observations\":\"" + words + "\"}");
  }

  private static String path(Appointment appointment) {
    return "/api/appointments/" + appointment.id() + "/matching/review";
  }
}
