package ca.jechemine.system.signup;

import static ca.jechemine.system.signup.People.PASSWORD;
import static ca.jechemine.system.signup.People.SIGN_UP;
import static ca.jechemine.system.signup.People.client;
import static ca.jechemine.system.signup.People.professional;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.EmailVerificationRequested;
import ca.jechemine.contracts.AccountNotice.ProfessionalSignedUp;
import ca.jechemine.contracts.AccountNotice.SignUpRepeated;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `POST /api/auth/signup` (contract 10 §3.1), from outside.
class SignUpTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final People people = new People(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void a_client_is_stored_whole_and_gets_a_link() {
    Answer answer =
        people.signUp(
            client(
                " Camille@Exemple.CA ",
                """
                "dateOfBirth":"1990-02-03T00:00:00.000Z","gender":"female","location":"Laval",
                "consultationMotifs":["Anxiété"],"previousTherapy":true,"severity":"",
                """));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("requiresEmailVerification").asBoolean()).isTrue();
    assertThat(answer.json().at("/user/email").asText()).isEqualTo("camille@exemple.ca");
    Account account = people.account("camille@exemple.ca");
    assertThat(account.id().value()).isEqualTo(answer.json().at("/user/id").asText());
    assertThat(account.person().phone()).isEqualTo("+15145550123");
    assertThat(account.person().language()).isEqualTo("fr");
    assertThat(account.person().dateOfBirth()).isEqualTo(LocalDate.of(1990, 2, 3));
    assertThat(account.standing().status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(account.standing().securityVersion()).isEqualTo(1);
    assertThat(account.standing().emailVerifiedAt()).isNull();
    assertThat(people.medical(account.id()).answers().plain())
        .containsEntry("consultationMotifs", List.of("Anxiété"))
        .containsEntry("previousTherapy", true)
        .containsEntry("location", "Laval")
        .doesNotContainKey("severity");
    assertThat(people.medical(account.id()).completed()).isFalse();
    assertThat(people.link("camille@exemple.ca").token()).matches("[0-9a-f]{64}");
    assertThat(people.logIn("camille@exemple.ca", PASSWORD).code())
        .isEqualTo("AUTH_EMAIL_NOT_VERIFIED");
  }

  @Test
  void a_professional_waits_for_approval_and_the_administrators_hear_of_it() {
    Answer answer =
        people.signUp(
            professional(
                "pro@exemple.ca",
                """
                "professionalProfile":{"specialty":"psychologist","license":"12345",
                 "yearsOfExperience":"7","bio":"Bonjour","problematics":["Anxiété"],
                 "languages":["french"],"education":[{"degree":"PhD","institution":"UdeM","year":"2010"}],
                 "availability":{"sessionDurationMinutes":60,"firstDayOfWeek":"Monday","days":[
                   {"day":"Monday","isWorkDay":true,"startTime":"09:00","endTime":"17:00"}]},
                 "clinicalAvailability":["week_morning"]},
                """));

    assertThat(answer.status()).isEqualTo(201);
    Account account = people.account("pro@exemple.ca");
    assertThat(account.standing().status()).isEqualTo(AccountStatus.PENDING);
    assertThat(account.standing().license()).isEqualTo(LicenseStatus.PENDING_REVIEW);
    assertThat(people.profile(account.id()).answers().plain())
        .containsKeys("specialty", "license", "education", "availability", "clinicalAvailability")
        .containsEntry("yearsOfExperience", 7L);
    assertThat(people.profile(account.id()).completed()).isFalse();
    assertThat(people.links("pro@exemple.ca")).hasSize(1);
    assertThat(people.told(ProfessionalSignedUp.class))
        .singleElement()
        .satisfies(it -> assertThat(it.userId()).isEqualTo(account.id().value()));
  }

  @Test
  void names_every_bad_field() {
    Answer answer =
        people.signUp(
            """
            {"email":"x","password":"court","firstName":" ","role":"guest","phone":"514 555",
             "dateOfBirth":"demain","gender":"autre","agreeToTerms":"true"}
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "email",
            "password",
            "firstName",
            "lastName",
            "phone",
            "gender",
            "dateOfBirth",
            "role",
            "agreeToTerms",
            "acceptPrivacyPolicy");
  }

  @Test
  void empty_texts_are_no_answers_and_never_an_error() {
    Answer answer =
        people.signUp(
            client(
                "vide@exemple.ca",
                """
                "dateOfBirth":"","gender":"","location":"","severity":"","availability":"",
                "previousTherapy":"",
                """));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(people.account("vide@exemple.ca").person().dateOfBirth()).isNull();
    assertThat(people.account("vide@exemple.ca").person().location()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "guest", "prospect", "employee", "Client", "super_admin"})
  void public_sign_up_never_accepts_another_role(String role) {
    Answer answer =
        people.signUp(
            client("role@exemple.ca", "")
                .replace("\"role\":\"client\"", "\"role\":\"" + role + "\""));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(people.find("role@exemple.ca")).isEmpty();
  }

  @Test
  void other_medical_condition_and_other_medication_are_kept() {
    people.signUp(
        client(
            "sante@exemple.ca",
            "\"otherMedicalCondition\":\"Acouphènes\",\"otherMedication\":\"Fer\","));

    assertThat(people.medical(people.account("sante@exemple.ca").id()).answers().plain())
        .containsEntry("otherMedicalCondition", "Acouphènes")
        .containsEntry("otherMedication", "Fer");
  }

  @Test
  void two_with_one_address_at_once_are_one_account() {
    List<Answer> answers = AtOnce.times(8, () -> people.signUp(client("course@exemple.ca", "")));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(it -> it.json().at("/user/id").asText()).doesNotHaveDuplicates();
    Account account = people.account("course@exemple.ca");
    assertThat(people.links("course@exemple.ca"))
        .hasSize(8)
        .allSatisfy(it -> assertThat(it.userId()).isEqualTo(account.id().value()));
    assertThat(people.links("course@exemple.ca"))
        .filteredOn(it -> people.verifyEmail(it.userId(), it.token()).status() == 200)
        .as("the last one only")
        .hasSize(1);
    assertThat(people.logIn("course@exemple.ca", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void five_of_one_network_address_in_a_quarter_of_an_hour_also_of_a_hundred_at_once()
      throws InterruptedException {
    Api office = CLOUD.api().from("198.51.100.20");
    List<Callable<Answer>> all =
        IntStream.range(0, 100)
            .<Callable<Answer>>mapToObj(
                n -> () -> office.post(SIGN_UP, client("n" + n + "@exemple.ca", "")))
            .toList();

    List<Answer> answers = AtOnce.all(all);

    assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(5);
    assertThat(answers).filteredOn(it -> it.status() == 429).hasSize(95);
    CLOUD.cloud().advance(Duration.ofMinutes(4));
    Answer sixth = office.post(SIGN_UP, client("six@exemple.ca", ""));
    assertThat(sixth.status()).isEqualTo(429);
    assertThat(Long.parseLong(sixth.header("retry-after").orElseThrow())).isBetween(600L, 660L);
    assertThat(people.find("six@exemple.ca")).isEmpty();
    CLOUD.cloud().advance(Duration.ofMinutes(11).plusSeconds(1));
    assertThat(office.post(SIGN_UP, client("six@exemple.ca", "")).status()).isEqualTo(201);
  }

  /// Each that comes before the first is answered costs a hash, of which this machine makes few at
  /// once: a hundred would outlast the function's time limit.
  @Test
  void P6_one_key_twenty_times_at_once_is_one_account_and_one_answer() {
    Api keyed = CLOUD.api().from("198.51.100.21").with("idempotency-key", "une inscription");

    List<Answer> answers =
        AtOnce.times(20, () -> keyed.post(SIGN_UP, client("cle@exemple.ca", "")));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(people.links("cle@exemple.ca")).hasSize(1);
  }

  @Test
  void P18_a_free_a_claimable_and_a_taken_address_are_answered_alike_after_the_same_calls() {
    Answer free = people.signUp(client("libre@exemple.ca", ""));
    List<String> callsOfFree = people.calls("SignUp");
    Answer claimable = people.signUp(client("libre@exemple.ca", ""));
    List<String> callsOfClaimable = people.calls("SignUp");
    Answer taken = people.signUp(client(Persona.OTHER_CLIENT.email(), ""));
    List<String> callsOfTaken = people.calls("SignUp");

    assertThat(callsOfFree)
        .containsExactly("BatchGetItem", "Query", "TransactWriteItems")
        .isEqualTo(callsOfClaimable)
        .isEqualTo(callsOfTaken);
    for (Answer answer : List.of(free, claimable, taken)) {
      assertThat(answer.status()).isEqualTo(201);
      String id = answer.json().at("/user/id").asText();
      assertThat(
              answer
                  .body()
                  .replace(id, "")
                  .replace("libre@exemple.ca", "")
                  .replace(Persona.OTHER_CLIENT.email(), ""))
          .isEqualTo(
              free.body()
                  .replace(free.json().at("/user/id").asText(), "")
                  .replace("libre@exemple.ca", ""));
      Answer guessed = people.verifyEmail(id, "0".repeat(64));
      assertThat(guessed.status()).isEqualTo(400);
      assertThat(guessed.code()).isEqualTo("LINK_NOT_VALID");
      assertThat(people.sendSms(id, "0".repeat(48)).status()).isEqualTo(400);
    }
    assertThat(people.told(SignUpRepeated.class))
        .extracting(SignUpRepeated::email)
        .containsExactly(Persona.OTHER_CLIENT.email());
    assertThat(people.links(Persona.OTHER_CLIENT.email())).isEmpty();
  }

  @Test
  void consent_is_recorded_with_the_version_that_is_published_the_time_and_the_network_address() {
    LegalTexts texts = new LegalTexts(CLOUD);
    texts.publish("terms", 2, "2026-05-01");
    texts.publish("privacy", 3, "2026-06-01");
    texts.publish("terms", 1, "2026-04-13");

    CLOUD.api().from("198.51.100.22").post(SIGN_UP, client("accord@exemple.ca", ""));

    Account account = people.account("accord@exemple.ca");
    assertThat(account.consents().toTerms().orElseThrow().version()).isEqualTo("2026-05-01");
    assertThat(account.consents().toPrivacyPolicy().orElseThrow().version())
        .isEqualTo("2026-06-01");
    assertThat(account.consents().toTerms().orElseThrow().source()).isEqualTo("198.51.100.22");
    assertThat(account.consents().toTerms().orElseThrow().acceptedAt())
        .isEqualTo(account.createdAt());
  }

  @Test
  void defect_a_failure_half_way_leaves_no_orphan_that_blocks_the_next_try() {
    CLOUD.settle();
    CLOUD
        .cloud()
        .aws()
        .faults()
        .next(
            Service.DYNAMODB, "TransactWriteItems", new Fault.Refused(400, "ValidationException"));

    Answer failed = people.signUp(client("orphelin@exemple.ca", ""));

    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.body()).doesNotContain("Validation", "Exception", "dynamo");
    assertThat(people.find("orphelin@exemple.ca")).isEmpty();
    people.signUp(client("orphelin@exemple.ca", ""));
    assertThat(people.openLink("orphelin@exemple.ca").status()).isEqualTo(200);
  }

  @Test
  void the_answer_holds_no_secret_and_nothing_secret_or_personal_is_in_the_log() {
    Answer answer = people.signUp(client("journal@exemple.ca", ""));
    EmailVerificationRequested link = people.link("journal@exemple.ca");
    String step = people.openLink("journal@exemple.ca").text("phoneStepToken");
    people.sendSms(link.userId(), step);
    String code = people.code(link.userId()).code();
    people.verifyPhone(link.userId(), step, code);
    CLOUD.settle();

    assertThat(answer.body()).doesNotContain("$argon2", "token", "hash", PASSWORD);
    String log = String.join("\n", CLOUD.cloud().log().lines());
    assertThat(log)
        .isNotEmpty()
        .doesNotContain(
            link.token(), step, PASSWORD, "journal@exemple.ca", "5145550123", "514 555-0123");
    assertThat(log).doesNotContainPattern("\\b" + code + "\\b");
    assertThat(people.rows(link.userId()).toString())
        .doesNotContain(link.token(), step, PASSWORD, "5145550123");
  }
}
