package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.matching.Award;
import ca.jechemine.appointments.domain.matching.Factor;
import ca.jechemine.appointments.domain.matching.Score;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `GET /api/appointments/{id}/matching` (Law 25, s. 12.1).
class ExplainMatchingTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Cast cast = new Cast(CLOUD);
  private final UserId professional = cast.professional();
  private final UserId colleague = cast.professional();
  private final UserId client = cast.client();

  @BeforeEach
  void whatWasPlantedIsKnown() {
    CLOUD.settle();
  }

  @Test
  void a_client_reads_in_plain_words_what_spoke_for_each_and_who_nobody_is() {
    Appointment request = offered(client);

    Answer answer = cast.as(client).get(path(request));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("isAutomatic").asBoolean()).isTrue();
    assertThat(answer.text("explanation"))
        .startsWith("Ces professionnels ont été choisis par un calcul automatique");
    assertThat(texts(answer.json().path("information")))
        .containsExactly(
            "vos motifs de consultation",
            "la forme de rencontre demandée",
            "le type de séance demandé",
            "votre ville");
    JsonNode first = answer.json().at("/waves/0/professionals/0");
    assertThat(texts(first.path("reasons")))
        .containsExactly(
            "Accompagne pour : Anxiété sociale", "Offre la forme de rencontre demandée");
    assertThat(answer.json().at("/waves/0/professionals")).hasSize(2);
    assertThat(answer.json().at("/humanReview/canBeRequested").asBoolean()).isTrue();
    assertThat(answer.body())
        .doesNotContain(
            professional.value(),
            colleague.value(),
            "\"name\"",
            "points",
            "score",
            ":127",
            "Genre");
    assertThat(cast.calls("ExplainMatching"))
        .containsExactly("GetItem", "Query", "BatchGetItem", "BatchGetItem", "BatchGetItem");
  }

  @Test
  void in_english_also_what_the_professional_says_in_french() {
    Answer answer = cast.as(client).with("cookie", "NEXT_LOCALE=en").get(path(offered(client)));

    assertThat(answer.text("explanation")).startsWith("These professionals were chosen by");
    assertThat(texts(answer.json().path("information"))).contains("what brings you");
    assertThat(texts(answer.json().at("/waves/0/professionals/0/reasons")))
        .containsExactly("Helps with: Social anxiety", "Offers the kind of meeting you asked for");
    assertThat(texts(answer.json().at("/waves/0/professionals/1/reasons")))
        .as("what is no motif stays as it is")
        .containsExactly("Helps with something close: Vie de bureau");
  }

  @Test
  void only_the_professional_whose_it_is_is_named() {
    Appointment request = offered(client);
    cast.as(colleague).post("/api/appointments/" + request.id() + "/accept", "{}");

    JsonNode professionals = cast.as(client).get(path(request)).json().at("/waves/0/professionals");

    assertThat(professionals.get(0).has("name")).isFalse();
    assertThat(professionals.get(1).path("name").asText()).isEqualTo("Zoé Tremblay");
    assertThat(
            cast.as(client).get(path(request)).json().at("/humanReview/canBeRequested").asBoolean())
        .isFalse();
  }

  @Test
  void administrators_read_who_with_every_factor_and_its_points() {
    Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);
    Answer answer = support.with("cookie", "NEXT_LOCALE=fr").get(path(offered(client)));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/waves/0/attempt").asInt()).isZero();
    JsonNode first = answer.json().at("/waves/0/professionals/0");
    assertThat(first.path("professionalId").asText()).isEqualTo(professional.value());
    assertThat(first.path("name").asText()).isEqualTo("Zoé Tremblay");
    assertThat(first.path("score").asInt()).isEqualTo(127);
    assertThat(first.path("coveredParts").asInt()).isEqualTo(1);
    assertThat(first.at("/factors/0/factor").asText()).isEqualTo("MOTIF");
    assertThat(first.at("/factors/0/points").asInt()).isEqualTo(100);
    assertThat(texts(first.at("/factors/0/labels"))).containsExactly("Anxiété sociale");
    assertThat(first.at("/factors/2/text").asText()).isEqualTo("Genre souhaité : +12");
    assertThat(
            support
                .with("cookie", "NEXT_LOCALE=en")
                .get(path(offered(client)))
                .json()
                .at("/waves/0/professionals/0/factors/2/text")
                .asText())
        .isEqualTo("Preferred gender: +12");
  }

  @Test
  void what_was_not_chosen_by_a_calculation_says_so() {
    Appointment waiting = cast.plant(client, new State.Unrouted());

    Answer answer = cast.as(client).get(path(waiting));

    assertThat(answer.json().path("isAutomatic").asBoolean()).isFalse();
    assertThat(answer.text("explanation"))
        .isEqualTo("Aucun choix automatique n’a été fait pour cette demande.");
    assertThat(answer.json().path("waves")).isEmpty();
    assertThat(answer.json().path("information")).isEmpty();
  }

  @Test
  void a_guardian_reads_it_and_nobody_elses_is_explained() {
    UserId guardian = cast.client();
    Appointment minors = offered(cast.minorOf(guardian));
    Appointment request = offered(client);

    Answer guardians = cast.as(guardian).get(path(minors));
    assertThat(guardians.status()).isEqualTo(200);
    assertThat(texts(guardians.json().path("information")))
        .contains("la date de naissance de la personne concernée");
    assertThat(CLOUD.api().get(path(request)).status()).isEqualTo(401);
    for (Api stranger :
        List.of(
            cast.as(cast.client()),
            cast.as(cast.professional()),
            cast.as(guardian),
            CLOUD.api().as(Persona.CONTENT_ADMIN))) {
      assertThat(stranger.get(path(request)).code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    }
    Answer offered = cast.as(professional).get(path(request));
    assertThat(offered.status()).isEqualTo(403);
    assertThat(offered.code()).isEqualTo("CLIENT_ONLY");
    Api api = cast.as(client);
    assertThat(api.get("/api/appointments/" + cast.newId() + "/matching").status()).isEqualTo(404);
    assertThat(api.get("/api/appointments/x/matching").status()).isEqualTo(400);
  }

  private Appointment offered(UserId who) {
    Appointment waiting = cast.plant(who, new State.Unrouted());
    cast.offer(
        waiting,
        new Score(
            professional,
            List.of(
                new Award(Factor.MOTIF, 100, List.of("Anxiété sociale")),
                new Award(Factor.MODALITY, 15, List.of()),
                new Award(Factor.GENDER, 12, List.of())),
            2,
            1,
            0),
        new Score(
            colleague,
            List.of(new Award(Factor.MOTIF_PARTLY, 40, List.of("Vie de bureau"))),
            2,
            0,
            1));
    return waiting;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String path(Appointment appointment) {
    return "/api/appointments/" + appointment.id() + "/matching";
  }
}
