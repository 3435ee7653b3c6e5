package ca.jechemine.system.signup;

import static ca.jechemine.system.signup.People.ACCOUNT;
import static ca.jechemine.system.signup.People.PASSWORD;
import static ca.jechemine.system.signup.People.SIGN_UP;
import static ca.jechemine.system.signup.People.client;
import static ca.jechemine.system.signup.People.professional;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.PhoneVerificationRequested;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Proving an e-mail address and a phone (contract 10 §3.2 to §3.6), from outside.
class VerificationTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String ME = "moi@exemple.ca";
  private static final String NO_SECRET = "0".repeat(64);
  private static final String NO_STEP = "0".repeat(48);

  private final People people = new People(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void the_link_then_the_code_prove_both_and_welcome_once() {
    people.signUp(client(ME, ""));

    Answer opened = people.openLink(ME);

    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.text("phoneMasked")).isEqualTo("+15…23");
    assertThat(opened.json().path("phoneAlreadyVerified").asBoolean()).isFalse();
    assertThat(opened.json().has("alreadyVerified")).isFalse();
    assertThat(people.logIn(ME, PASSWORD).status()).isEqualTo(200);
    assertThat(people.told(AccountWelcomed.class)).isEmpty();
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");
    assertThat(people.sendSms(id, step).json().path("smsTtlMs").asLong()).isEqualTo(600_000);
    PhoneVerificationRequested sms = people.code(id);
    assertThat(sms.phone()).isEqualTo("+15145550123");
    assertThat(sms.language()).isEqualTo("fr");
    assertThat(sms.code()).matches("\\d{6}");
    String spaced = sms.code().substring(0, 3) + " - " + sms.code().substring(3);
    assertThat(people.verifyPhone(id, step, spaced).status()).isEqualTo(200);
    assertThat(people.account(ME).standing().phoneVerifiedAt()).isNotNull();
    assertThat(people.told(AccountWelcomed.class)).hasSize(1);
    assertThat(people.verifyPhone(id, step, sms.code()).code()).isEqualTo("PHONE_STEP_NOT_VALID");
    assertThat(people.sendSms(id, step).code()).isEqualTo("PHONE_STEP_NOT_VALID");
  }

  @Test
  void each_proof_is_noted_once() {
    people.signUp(client(ME, ""));
    Answer opened = people.openLink(ME);
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");
    people.openLink(ME);
    people.sendSms(id, step);
    String code = people.code(id).code();
    people.verifyPhone(id, step, code.equals("000000") ? "000001" : "000000");

    assertThat(people.noted(id)).containsExactly("EMAIL_VERIFIED");
    people.verifyPhone(id, step, code);

    assertThat(people.noted(id)).containsExactly("EMAIL_VERIFIED", "PHONE_VERIFIED");
  }

  @Test
  void the_same_link_twice_is_answered_alike_and_also_at_once() {
    people.signUp(client(ME, ""));
    String token = people.link(ME).token();
    String id = people.link(ME).userId();

    List<Answer> answers = AtOnce.times(5, () -> people.verifyEmail(id, token));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers)
        .extracting(it -> it.text("phoneStepToken"))
        .containsOnly(answers.getFirst().text("phoneStepToken"));
    assertThat(people.sendSms(id, answers.getLast().text("phoneStepToken")).status())
        .isEqualTo(200);
    assertThat(people.verifyEmail(id, token).json().path("alreadyVerified").asBoolean()).isTrue();
  }

  @Test
  void a_link_lives_a_quarter_of_an_hour_and_ends_with_the_next_one() throws InterruptedException {
    people.signUp(client(ME, ""));
    String first = people.link(ME).token();
    String id = people.link(ME).userId();
    people.resend(ME);
    assertThat(people.verifyEmail(id, first).code()).isEqualTo("LINK_NOT_VALID");

    CLOUD.cloud().advance(Duration.ofMinutes(15));

    assertThat(people.openLink(ME).code()).isEqualTo("LINK_NOT_VALID");
    people.resend(ME);
    assertThat(people.openLink(ME).status()).isEqualTo(200);
  }

  @Test
  void once_the_address_is_verified_no_other_token_is_accepted() {
    people.signUp(client(ME, ""));
    String id = people.openLink(ME).text("userId");

    Answer other = people.verifyEmail(id, NO_SECRET);

    assertThat(other.status()).isEqualTo(400);
    assertThat(other.json().has("phoneStepToken")).isFalse();
  }

  @Test
  void no_verification_lifts_an_inactive_account() {
    people.signUp(client(ME, ""));
    Instant now = CLOUD.cloud().clock().instant();
    people.change(ME, it -> it.with(it.standing().deactivated(now)));

    Answer opened = people.openLink(ME);
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");
    people.sendSms(id, step);
    people.verifyPhone(id, step, people.code(id).code());

    assertThat(people.account(ME).standing().status()).isEqualTo(AccountStatus.INACTIVE);
    assertThat(people.logIn(ME, PASSWORD).status()).isEqualTo(403);
  }

  @Test
  void a_pending_client_of_before_is_opened_and_a_professional_is_not() {
    people.signUp(client(ME, ""));
    people.change(ME, it -> it.with(it.standing().with(AccountStatus.PENDING)));
    prove(ME);
    people.signUp(professional("pro@exemple.ca", ""));
    prove("pro@exemple.ca");

    assertThat(people.account(ME).standing().status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(people.account("pro@exemple.ca").standing().status())
        .isEqualTo(AccountStatus.PENDING);
    assertThat(people.told(AccountWelcomed.class))
        .extracting(AccountWelcomed::email)
        .containsExactly(ME);
  }

  @Test
  void an_account_without_phone_finishes_with_the_link() {
    people.signUp(client(ME, ""));
    people.change(ME, it -> it.with(People.withPhone(it.person(), null)));

    Answer opened = people.openLink(ME);

    assertThat(opened.json().path("phoneAlreadyVerified").asBoolean()).isTrue();
    assertThat(opened.json().has("phoneStepToken")).isFalse();
    assertThat(people.told(AccountWelcomed.class)).hasSize(1);
    assertThat(people.logIn(ME, PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void a_code_dies_with_the_phone_step_as_the_contract_calculates() throws InterruptedException {
    people.signUp(client(ME, ""));
    CLOUD.cloud().advance(Duration.ofMinutes(14));
    Answer opened = people.openLink(ME);
    CLOUD.cloud().advance(Duration.ofMinutes(6));
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");

    long life = people.sendSms(id, step).json().path("smsTtlMs").asLong();

    assertThat(life).isBetween(530_000L, 540_000L);
    CLOUD.cloud().advance(Duration.ofMinutes(9));
    assertThat(people.verifyPhone(id, step, people.code(id).code()).code())
        .isEqualTo("PHONE_STEP_NOT_VALID");
  }

  @Test
  void of_a_hundred_wrong_codes_at_once_five_are_compared() {
    Answer opened = openedWithCode();
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");
    String right = people.code(id).code();
    String wrong = right.equals("000000") ? "000001" : "000000";

    List<Answer> answers = AtOnce.times(100, () -> people.verifyPhone(id, step, wrong));

    assertThat(answers).filteredOn(it -> it.code().equals("WRONG_CODE")).hasSize(5);
    assertThat(answers).filteredOn(it -> it.status() == 429).hasSize(95);
    assertThat(people.verifyPhone(id, step, right).status()).isEqualTo(429);
    assertThat(people.account(ME).standing().phoneVerifiedAt()).isNull();
  }

  @Test
  void asking_again_does_not_give_guesses_without_limit() {
    Answer opened = openedWithCode();
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");

    List<Answer> more = AtOnce.times(10, () -> people.sendSms(id, step));

    assertThat(more).filteredOn(it -> it.status() == 200).hasSize(2);
    assertThat(more).filteredOn(it -> it.status() == 429).hasSize(8);
    assertThat(people.told(PhoneVerificationRequested.class)).hasSize(3);
  }

  @Test
  void a_code_of_another_account_or_of_another_phone_is_wrong() {
    Answer opened = openedWithCode();
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");
    String code = people.code(id).code();
    people.change(ME, it -> it.with(People.withPhone(it.person(), "+14185550000")));

    assertThat(people.verifyPhone(id, step, code).code()).isEqualTo("WRONG_CODE");
  }

  @Test
  void a_code_is_kept_by_a_keyed_hash_only() {
    String id = openedWithCode().text("userId");

    assertThat(people.rows(id).toString())
        .doesNotContain(sha256(people.code(id).code()))
        .doesNotContain("S=" + people.code(id).code());
  }

  @Test
  void a_confirmed_address_with_an_unproven_phone_also_gets_a_fresh_link() {
    people.signUp(client(ME, ""));
    people.openLink(ME);

    Answer answer = people.resend(ME);

    assertThat(answer.body()).isEqualTo("{\"ok\":true}");
    assertThat(people.links(ME)).hasSize(2);
    Answer opened = people.openLink(ME);
    assertThat(opened.json().path("alreadyVerified").asBoolean()).isTrue();
    assertThat(people.sendSms(opened.text("userId"), opened.text("phoneStepToken")).status())
        .isEqualTo(200);
  }

  @Test
  void P18_every_address_is_answered_alike_when_a_link_is_asked_for_again() {
    people.signUp(client(ME, ""));
    Answer waiting = people.resend(ME);
    List<String> callsOfWaiting = people.calls("ResendEmail");
    Answer unknown = people.resend("inconnu@exemple.ca");
    List<String> callsOfUnknown = people.calls("ResendEmail");
    Answer done = people.resend(Persona.CLIENT.email());
    List<String> callsOfDone = people.calls("ResendEmail");

    assertThat(List.of(waiting, unknown, done))
        .extracting(Answer::body)
        .containsOnly("{\"ok\":true}");
    assertThat(callsOfWaiting).isEqualTo(callsOfUnknown).isEqualTo(callsOfDone);
    assertThat(people.links(ME)).hasSize(2);
    assertThat(people.links(Persona.CLIENT.email())).isEmpty();
  }

  @Test
  void three_links_in_ten_minutes_for_an_address_whether_or_not_somebody_has_it() {
    for (String email : List.of(ME, "inconnu@exemple.ca")) {
      List<Answer> answers = AtOnce.times(20, () -> people.resend(email));
      assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(3);
      assertThat(answers).filteredOn(it -> it.status() == 429).hasSize(17);
    }
  }

  @Test
  void a_hundred_openings_at_once_from_one_place_are_ten() {
    people.signUp(client(ME, ""));
    String id = people.link(ME).userId();
    Api place = CLOUD.api().from("198.51.100.30");

    List<Answer> answers =
        AtOnce.times(
            100,
            () ->
                place.post(
                    ACCOUNT + "verify-email",
                    "{\"userId\":\"%s\",\"token\":\"%s\"}".formatted(id, NO_SECRET)));

    assertThat(answers).filteredOn(it -> it.status() == 400).hasSize(10);
    assertThat(answers).filteredOn(it -> it.status() == 429).hasSize(90);
  }

  @Test
  void missing_and_malformed_fields_are_named_and_an_unknown_account_is_404() {
    assertThat(fields(CLOUD.api().post(ACCOUNT + "verify-email", "{}")))
        .containsExactly("userId", "token");
    assertThat(fields(people.sendSms("x", ""))).containsExactly("userId", "phoneStepToken");
    assertThat(fields(people.verifyPhone("", NO_STEP, "12345"))).containsExactly("userId", "code");
    assertThat(fields(people.resend(" "))).containsExactly("email");
    String nobody = "0123456789abcdef01234567";
    assertThat(people.verifyEmail(nobody, NO_SECRET).status()).isEqualTo(404);
    assertThat(people.sendSms(nobody, NO_STEP).status()).isEqualTo(404);
    assertThat(people.verifyPhone(nobody, NO_STEP, "123456").status()).isEqualTo(404);
  }

  @Test
  void P22_each_keeps_to_its_budget() {
    people.signUp(client(ME, ""));
    assertThat(people.calls("SignUp"))
        .containsExactly("BatchGetItem", "Query", "TransactWriteItems");
    Answer opened = people.openLink(ME);
    assertThat(people.calls("VerifyEmail")).containsExactly("BatchGetItem", "TransactWriteItems");
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");
    people.sendSms(id, step);
    assertThat(people.calls("SendSms")).containsExactly("BatchGetItem", "TransactWriteItems");
    people.verifyPhone(id, step, people.code(id).code());
    assertThat(people.calls("VerifyPhone"))
        .containsExactly("BatchGetItem", "TransactWriteItems", "TransactWriteItems");
    people.resend(ME);
    assertThat(people.calls("ResendEmail"))
        .containsExactly("BatchGetItem", "Query", "GetItem", "TransactWriteItems");
    CLOUD.api().as(Persona.CLIENT).post(ACCOUNT + "initiate-phone-verify", "");
    assertThat(people.calls("InitiatePhoneVerify")).containsExactly("Query", "TransactWriteItems");
    CLOUD.api().with("idempotency-key", "budget").post(SIGN_UP, client("autre@exemple.ca", ""));
    assertThat(people.calls("SignUp"))
        .containsExactly("GetItem", "BatchGetItem", "Query", "TransactWriteItems");
  }

  private Answer openedWithCode() {
    people.signUp(client(ME, ""));
    Answer opened = people.openLink(ME);
    assertThat(people.sendSms(opened.text("userId"), opened.text("phoneStepToken")).status())
        .isEqualTo(200);
    return opened;
  }

  private void prove(String email) {
    Answer opened = people.openLink(email);
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");
    people.sendSms(id, step);
    assertThat(people.verifyPhone(id, step, people.code(id).code()).status()).isEqualTo(200);
  }

  private static List<String> fields(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().path("fields").findValuesAsText("field");
  }

  private static String sha256(String text) {
    return Digests.sha256(text);
  }
}
