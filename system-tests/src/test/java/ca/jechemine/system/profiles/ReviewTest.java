package ca.jechemine.system.profiles;

import static ca.jechemine.system.profiles.Records.REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `POST` and `GET /api/reviews` (contract 10 §8.1, §8.2).
class ReviewTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final AppointmentId DONE = new AppointmentId("0198f3a1b2c30123456789ab");
  private static final AppointmentId PLANNED = new AppointmentId("0198f3a1b2c30123456789ac");
  private static final AppointmentId NOBODYS = new AppointmentId("0198f3a1b2c30123456789ad");

  private final Records records = new Records(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
    records.heard(DONE, Persona.CLIENT, Persona.PROFESSIONAL, "completed");
    records.heard(PLANNED, Persona.CLIENT, Persona.PROFESSIONAL, "scheduled");
    records.heard(NOBODYS, Persona.CLIENT, null, "completed");
  }

  @Test
  void a_review_is_kept_trimmed_and_read_back() {
    Answer created = client().in("fr").post(REVIEWS, review(DONE, "5, \"comment\":\"  Merci \""));
    Answer read = client().get(REVIEWS + "?appointmentId=" + DONE);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("message")).isNotBlank();
    assertThat(created.json().at("/review/comment").asText()).isEqualTo("Merci");
    assertThat(created.json().at("/review/professionalId").asText())
        .isEqualTo(records.id(Persona.PROFESSIONAL).value());
    assertThat(read.json().path("review")).isEqualTo(created.json().path("review"));
  }

  @Test
  void an_appointment_without_a_review_has_null() {
    assertThat(client().get(REVIEWS + "?appointmentId=" + DONE).body())
        .isEqualTo("{\"review\":null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|appointmentId,rating",
        "{'appointmentId':'moi','rating':5}|appointmentId",
        "{'appointmentId':'0198f3a1b2c30123456789ab','rating':4.5}|rating",
        "{'appointmentId':'0198f3a1b2c30123456789ab','rating':0}|rating",
        "{'appointmentId':'0198f3a1b2c30123456789ab','rating':6}|rating",
        "{'appointmentId':'0198f3a1b2c30123456789ab','rating':'5'}|rating",
        "{'appointmentId':'0198f3a1b2c30123456789ab','rating':5,'comment':3}|comment",
        "{'appointmentId':'0198f3a1b2c30123456789ab','rating':5,'isAnonymous':'x'}|isAnonymous",
        "{'appointmentId':'0198f3a1b2c30123456789ab','rating':5,'categories':{'punctuality':2.5}}"
            + "|categories.punctuality"
      })
  void whole_stars_only_and_every_bad_field_is_named(String body, String fields) {
    Answer answer = client().post(REVIEWS, body.replace('\'', '"'));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .containsExactly(fields.split(",", -1));
  }

  @Test
  void a_comment_is_bounded() {
    assertThat(
            client()
                .post(REVIEWS, review(DONE, "5, \"comment\":\"%s\"".formatted("x".repeat(2001))))
                .status())
        .isEqualTo(400);
  }

  @Test
  void only_a_completed_appointment_with_a_professional_is_reviewed() {
    assertThat(client().post(REVIEWS, review(PLANNED, "5")).code()).isEqualTo("NOT_COMPLETED");
    assertThat(client().post(REVIEWS, review(NOBODYS, "5")).code()).isEqualTo("NO_PROFESSIONAL");
    assertThat(
            client()
                .post(REVIEWS, review(new AppointmentId("0123456789abcdef01234567"), "5"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void only_the_client_of_the_appointment_writes_and_reads() {
    Api stranger = CLOUD.api().as(Persona.OTHER_CLIENT);

    assertThat(stranger.post(REVIEWS, review(DONE, "1")).status()).isEqualTo(403);
    assertThat(stranger.get(REVIEWS + "?appointmentId=" + DONE).status()).isEqualTo(403);
    assertThat(
            CLOUD.api().as(Persona.PROFESSIONAL).get(REVIEWS + "?appointmentId=" + DONE).status())
        .isEqualTo(403);
    assertThat(CLOUD.api().post(REVIEWS, review(DONE, "1")).status()).isEqualTo(401);
    assertThat(client().get(REVIEWS).status()).isEqualTo(400);
  }

  @Test
  void a_second_review_is_refused_as_such() {
    client().post(REVIEWS, review(DONE, "5"));

    Answer again = client().post(REVIEWS, review(DONE, "1"));

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("ALREADY_REVIEWED");
  }

  @Test
  void many_at_once_are_one_review_and_no_error() {
    List<Answer> answers = AtOnce.times(10, () -> client().post(REVIEWS, review(DONE, "5")));

    assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
    assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
  }

  @Test
  void P6_one_key_at_once_is_one_review_in_the_same_words() {
    List<Answer> answers =
        AtOnce.times(
            10, () -> client().with("idempotency-key", "une").post(REVIEWS, review(DONE, "5")));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
  }

  @Test
  void an_anonymous_review_names_no_client_and_its_comment_is_sealed() {
    Answer created =
        client().post(REVIEWS, review(DONE, "2, \"comment\":\"Geneviève\", \"isAnonymous\":true"));

    assertThat(created.body()).doesNotContain(records.id(Persona.CLIENT).value());
    assertThat(
            new ItemReader(records.tables().find("REVIEW#" + DONE, "REVIEW").orElseThrow())
                .text("comment"))
        .doesNotContain("Genevi");
  }

  @Test
  void defect_a_client_whose_account_is_gone_is_nobody_and_no_error() {
    Api gone = client();
    records.delete(Persona.CLIENT, "ACCOUNT");

    assertThat(gone.post(REVIEWS, review(DONE, "5")).status()).isEqualTo(401);
    assertThat(records.reviewed()).isEmpty();
  }

  @Test
  void the_others_hear_of_each_review_once_and_not_whose_it_is() {
    AtOnce.times(5, () -> client().post(REVIEWS, review(DONE, "4, \"isAnonymous\":true")));

    assertThat(records.reviewed())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.professionalId()).isEqualTo(records.id(Persona.PROFESSIONAL).value());
          assertThat(it.rating()).isEqualTo(4);
        });
  }

  @Test
  void P22_costs_what_the_documentation_says() {
    client().post(REVIEWS, review(DONE, "5"));
    assertThat(records.costs("CreateReview")).containsExactly("GetItem", "TransactWriteItems");
    client().get(REVIEWS + "?appointmentId=" + DONE);
    assertThat(records.costs("ReadReview")).containsExactly("GetItem", "GetItem");
  }

  private static String review(AppointmentId appointment, String rest) {
    return "{\"appointmentId\":\"%s\",\"rating\":%s}".formatted(appointment, rest);
  }

  private static Api client() {
    return CLOUD.api().as(Persona.CLIENT);
  }
}
