package ca.jechemine.system.signup;

import static ca.jechemine.system.signup.People.ACCOUNT;
import static ca.jechemine.system.signup.People.client;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.SmsCode;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Faults;
import ca.jechemine.local.aws.Service;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is refused to whoever proves an address or a phone, and how often they may try (contract 10
/// §3.2 to §3.6, §11.12), from outside.
class ProofRefusalsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String ME = "moi@exemple.ca";
  private static final String OTHER = "autre@exemple.ca";
  private static final String NOBODY = "0123456789abcdef01234567";
  private static final String ONE_PLACE = "198.51.100.40";

  /// What DynamoDB answers when the first condition of a transaction, the account's, does not hold.
  private static final Fault LOST_RACE =
      new Fault.Refused(
          400,
          "TransactionCanceledException",
          "Transaction cancelled",
          Map.of("CancellationReasons", List.of(Map.of("Code", "ConditionalCheckFailed"))));

  private final People people = new People(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void a_link_that_was_opened_is_answered_again_only_as_long_as_it_lives()
      throws InterruptedException {
    people.signUp(client(ME, ""));
    assertThat(people.openLink(ME).status()).isEqualTo(200);

    CLOUD.cloud().advance(Duration.ofMinutes(15));

    Answer late = people.openLink(ME);
    assertThat(late.code()).isEqualTo("LINK_NOT_VALID");
    assertThat(late.json().has("phoneStepToken")).isFalse();
  }

  @Test
  void a_link_that_is_opened_again_says_how_long_the_phone_step_still_lives()
      throws InterruptedException {
    people.signUp(client(ME, ""));
    assertThat(phoneStepTtl(people.openLink(ME))).isEqualTo(Duration.ofMinutes(15));

    CLOUD.cloud().advance(Duration.ofMinutes(5));

    Answer again = people.openLink(ME);
    assertThat(phoneStepTtl(again)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    CLOUD.cloud().advance(phoneStepTtl(again));
    assertThat(people.sendSms(again.text("userId"), again.text("phoneStepToken")).code())
        .isEqualTo("PHONE_STEP_NOT_VALID");
  }

  @Test
  void a_link_a_phone_step_and_a_code_are_their_holders_alone() {
    people.signUp(client(ME, ""));
    people.signUp(client(OTHER, ""));
    String mine = people.link(ME).userId();
    String others = people.link(OTHER).userId();

    assertThat(people.verifyEmail(others, people.link(ME).token()).code())
        .isEqualTo("LINK_NOT_VALID");

    String myStep = people.openLink(ME).text("phoneStepToken");
    String othersStep = people.openLink(OTHER).text("phoneStepToken");
    assertThat(people.sendSms(others, myStep).code()).isEqualTo("PHONE_STEP_NOT_VALID");
    people.sendSms(mine, myStep);
    assertThat(people.verifyPhone(others, myStep, people.code(mine).code()).code())
        .isEqualTo("PHONE_STEP_NOT_VALID");
    assertThat(people.verifyPhone(others, othersStep, people.code(mine).code()).code())
        .isEqualTo("NO_CODE");
  }

  @Test
  void what_is_missing_at_the_phone_step_is_told_in_the_visitors_language() {
    people.signUp(client(ME, ""));
    Answer opened = people.openLink(ME);
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");

    assertThat(told(People.verifyPhone(CLOUD.api().in("fr"), id, step, "123456")))
        .containsExactly("NO_CODE", "Demandez d’abord un code par texto.");
    assertThat(told(People.verifyPhone(CLOUD.api().in("en"), id, step, "123456")))
        .containsExactly("NO_CODE", "Ask for a code by text message first.");
    people.change(ME, it -> it.with(withoutPhone(it.person())));
    assertThat(people.sendSms(id, step).code()).isEqualTo("NO_PHONE");
    people.change(ME, it -> it.with(Standing.signedUp(Role.CLIENT)));
    assertThat(people.sendSms(id, step).code()).isEqualTo("EMAIL_NOT_CONFIRMED");
    assertThat(people.verifyPhone(id, step, "123456").code()).isEqualTo("EMAIL_NOT_CONFIRMED");
  }

  @Test
  void a_code_lives_ten_minutes() throws InterruptedException {
    people.signUp(client(ME, ""));
    Answer opened = people.openLink(ME);
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");
    people.sendSms(id, step);

    CLOUD.cloud().advance(SmsCode.LIFE);

    assertThat(people.verifyPhone(id, step, people.code(id).code()).code())
        .isEqualTo("CODE_EXPIRED");
    assertThat(people.account(ME).standing().phoneVerifiedAt()).isNull();
  }

  @Test
  void a_new_code_replaces_the_former_and_comes_with_guesses_of_its_own() {
    people.signUp(client(ME, ""));
    Answer opened = people.openLink(ME);
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");
    people.sendSms(id, step);
    String former = people.code(id).code();
    people.sendSms(id, step);
    String code = another(id, step, former);

    for (int guess = 1; guess < SmsCode.MOST_ATTEMPTS; guess++) {
      assertThat(people.verifyPhone(id, step, former).code()).isEqualTo("WRONG_CODE");
    }
    assertThat(people.verifyPhone(id, step, code).status()).isEqualTo(200);
  }

  /// Somebody else changed the account between the comparison and the proof: the fifth try, which
  /// was right, is still the fifth.
  @Test
  void defect_a_right_code_that_loses_a_race_was_counted_as_a_further_try() {
    people.signUp(client(ME, ""));
    Answer opened = people.openLink(ME);
    String id = opened.text("userId");
    String step = opened.text("phoneStepToken");
    people.sendSms(id, step);
    String right = people.code(id).code();
    String wrong = right.equals("000000") ? "000001" : "000000";
    for (int guess = 1; guess < SmsCode.MOST_ATTEMPTS; guess++) {
      assertThat(people.verifyPhone(id, step, wrong).code()).isEqualTo("WRONG_CODE");
    }
    CLOUD.settle();
    Faults faults = CLOUD.cloud().aws().faults();
    faults.next(Service.DYNAMODB, "TransactWriteItems", new Fault.Delayed(Duration.ZERO));
    faults.next(Service.DYNAMODB, "TransactWriteItems", LOST_RACE);

    assertThat(people.verifyPhone(id, step, right).status()).isEqualTo(200);

    assertThat(people.calls("VerifyPhone"))
        .containsExactly(
            "BatchGetItem",
            "TransactWriteItems",
            "TransactWriteItems",
            "BatchGetItem",
            "TransactWriteItems");
    assertThat(people.account(ME).standing().phoneVerifiedAt()).isNotNull();
  }

  /// Two who share a telephone: the digits that one was sent prove nothing for the other, even if
  /// somebody copied what is kept of them.
  @Test
  void defect_what_is_kept_of_a_code_fits_its_holder_alone() {
    people.signUp(client(ME, ""));
    people.signUp(client(OTHER, ""));
    Answer mine = people.openLink(ME);
    Answer others = people.openLink(OTHER);
    people.sendSms(mine.text("userId"), mine.text("phoneStepToken"));
    people.moveCode(mine.text("userId"), others.text("userId"));

    assertThat(
            people
                .verifyPhone(
                    others.text("userId"),
                    others.text("phoneStepToken"),
                    people.code(mine.text("userId")).code())
                .code())
        .isEqualTo("WRONG_CODE");
  }

  @ParameterizedTest
  @CsvSource({
    "verify-phone, 10, 404, 900",
    "send-sms, 3, 404, 600",
    "resend-email, 3, 200, 600",
    "initiate-phone-verify, 3, 200, 600"
  })
  void P18_a_hundred_at_once_from_one_place_are_as_many_as_allowed_whatever_headers_say(
      String endpoint, int most, int status, int window) throws InterruptedException {
    List<Api> two =
        Stream.of(Persona.CLIENT, Persona.PENDING_PROFESSIONAL)
            .map(it -> CLOUD.api().as(it).from(ONE_PLACE))
            .toList();
    IntFunction<Answer> call =
        n -> call(endpoint, n, two.get(n % 2).with("x-forwarded-for", "10.9.8." + n));

    List<Answer> answers =
        AtOnce.all(
            IntStream.range(0, 100).<Callable<Answer>>mapToObj(n -> () -> call.apply(n)).toList());

    assertThat(answers).filteredOn(it -> it.status() == status).hasSize(most);
    assertThat(answers)
        .filteredOn(it -> it.status() == 429)
        .hasSize(100 - most)
        .allSatisfy(it ->
            assertThat(Integer.parseInt(it.header("retry-after").orElseThrow()))
                .isBetween(1, window));
    CLOUD.cloud().advance(Duration.ofSeconds(window));
    assertThat(call.apply(100).status()).isEqualTo(status);
  }

  /// With another address each time where those are counted too.
  private static Answer call(String endpoint, int n, Api api) {
    String proof = "{\"userId\":\"%s\",\"phoneStepToken\":\"%s\"".formatted(NOBODY, "0".repeat(48));
    return switch (endpoint) {
      case "verify-phone" -> api.post(ACCOUNT + endpoint, proof + ",\"code\":\"123456\"}");
      case "send-sms" -> api.post(ACCOUNT + endpoint, proof + "}");
      case "resend-email" ->
          api.post(ACCOUNT + endpoint, "{\"email\":\"n%d@exemple.ca\"}".formatted(n));
      case "initiate-phone-verify" -> api.post(ACCOUNT + endpoint, "");
      default -> throw new IllegalArgumentException(endpoint);
    };
  }

  /// The last code, asked for once more should it be the former by chance.
  private String another(String id, String step, String former) {
    if (people.code(id).code().equals(former)) {
      people.sendSms(id, step);
    }
    return people.code(id).code();
  }

  private static Duration phoneStepTtl(Answer opened) {
    return Duration.ofMillis(opened.json().path("phoneStepTtlMs").asLong());
  }

  private static List<String> told(Answer refused) {
    assertThat(refused.status()).isEqualTo(400);
    return Stream.of(refused.code(), refused.text("error")).toList();
  }

  private static Person withoutPhone(Person person) {
    return new Person(
        person.firstName(),
        person.lastName(),
        person.language(),
        null,
        person.location(),
        person.image(),
        person.gender(),
        person.dateOfBirth());
  }
}
