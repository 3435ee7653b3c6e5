package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.contracts.PaymentNotice.PaymentFailed;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.stripe.StripeFault;
import ca.jechemine.local.stripe.StripeRequest;
import ca.jechemine.local.stripe.TestMethod;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Charging;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way in which a bank refuses (https://docs.stripe.com/declines/codes): what is said of it,
/// that nothing is paid, that another method pays, and whether the same one is charged again.
class DeclinesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  /// What a payer is not told (Stripe's advice on decline codes).
  private static final Set<String> UNSPOKEN = Set.of("lost_card", "stolen_card");

  private final Till till = new Till(CLOUD);
  private final UserId client = till.client();

  DeclinesTest() {
    CLOUD.settle();
  }

  @AfterEach
  void stripeTakesEverything() {
    CLOUD.cloud().stripe().faults().up();
  }

  static Stream<TestMethod> declinedCards() {
    return TestMethod.all().stream().filter(it -> it.type().equals("card") && it.isDeclined());
  }

  static Stream<TestMethod> declinedDebits() {
    return TestMethod.all().stream()
        .filter(it -> it.type().equals("acss_debit") && it.isDeclined());
  }

  private static String reason(TestMethod method) {
    return method.declineCode().isEmpty() ? method.code() : method.declineCode();
  }

  private String state(String session) {
    return till.payment(session).state().code();
  }

  /// What is entered of the session.
  private List<String> memos(String session) {
    return till
        .table()
        .ledger()
        .about(new AppointmentId(session), new PageRequest(50, null))
        .items()
        .stream()
        .map(it -> it.id().memo().name())
        .toList();
  }

  private JsonNode shown(String session) {
    return till.as(client).get("/api/appointments/" + session).json().path("payment");
  }

  /// The page hears it from Stripe itself, the platform by what Stripe tells.
  @ParameterizedTest(name = "{0}")
  @MethodSource("declinedCards")
  void in_the_payers_browser(TestMethod card) {
    String session = till.held(client);
    Answer begun = till.begin(client, session);

    JsonNode error = till.confirm(begun, card.token()).path("error");
    CLOUD.settle();

    assertThat(error.path("type").asText()).isEqualTo("card_error");
    assertThat(error.path("code").asText()).isEqualTo(card.code());
    assertThat(state(session)).isEqualTo("failed");
    assertThat(memos(session)).containsExactly("SESSION_BILLED");
    assertThat(till.told(session, PaymentFailed.class))
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo(reason(card)));
    JsonNode shown = shown(session);
    assertThat(shown.path("status").asText()).isEqualTo("pending");
    assertThat(shown.at("/lastPaymentError/code").asText())
        .isEqualTo(UNSPOKEN.contains(reason(card)) ? "card_declined" : reason(card));

    pays(session);
    assertThat(till.atStripe(session)).containsExactly("succeeded");
  }

  private void pays(String session) {
    till.confirm(till.begin(client, session), "pm_card_visa");
    CLOUD.settle();
    assertThat(state(session)).isEqualTo("paid");
    assertThat(memos(session)).containsExactlyInAnyOrder("SESSION_BILLED", "PAYMENT");
    assertThat(shown(session).has("lastPaymentError")).isFalse();
  }

  /// A failed challenge is a refusal as well.
  @Test
  void a_challenge_that_its_holder_does_not_pass() {
    String session = till.held(client);
    Answer begun = till.begin(client, session);
    till.confirm(begun, "pm_card_threeDSecure2Required");

    CLOUD.cloud().stripe().authenticate(begun.text("paymentIntentId"), false);
    CLOUD.settle();

    assertThat(state(session)).isEqualTo("failed");
    assertThat(memos(session)).containsExactly("SESSION_BILLED");
    pays(session);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "card_declined|insufficient_funds|le solde est insuffisant|insufficient funds",
        "expired_card||Cette carte est échue|This card has expired",
        "incorrect_cvc|incorrect_cvc|Le code de sécurité|security code is incorrect",
        "invalid_cvc|invalid_cvc|Le code de sécurité|security code is incorrect",
        "processing_error|processing_error|réessayer dans un moment|try again in a moment",
        "card_declined|try_again_later|réessayer dans un moment|try again in a moment",
        "authentication_required|authentication_required|demande que vous confirmiez|to confirm",
        "card_declined|generic_decline|choisir un autre mode|choose another payment method",
        "card_declined|do_not_honor|choisir un autre mode|choose another payment method",
        "card_declined|lost_card|choisir un autre mode|choose another payment method",
        "card_declined|stolen_card|choisir un autre mode|choose another payment method",
        "card_declined|fraudulent|choisir un autre mode|choose another payment method",
        "card_declined||choisir un autre mode|choose another payment method",
        "incorrect_number||choisir un autre mode|choose another payment method",
      })
  void as_the_answer_of_the_routes_that_pay(
      String code, @Nullable String declineCode, String french, String english) {
    UserId guest = till.guest();
    CLOUD.settle();
    String own = till.held(client);
    String theirs = till.held(guest);
    String token =
        Objects.requireNonNull(till.told(theirs, InvoiceIssued.class).getLast().payToken());
    String byLink = "{\"token\":\"%s\"}".formatted(token);
    String bySession = "{\"appointmentId\":\"%s\"}".formatted(own);
    StripeFault fault = new StripeFault.Declined(code, declineCode == null ? "" : declineCode);

    for (String language : List.of("fr", "en")) {
      String text = language.equals("fr") ? french : english;
      refuses(
          till.as(client), language, "/api/payments/create-intent", bySession, own, fault, text);
      refuses(CLOUD.api(), language, "/api/payments/guest", byLink, theirs, fault, text);
    }

    pays(own);
    till.confirm(CLOUD.api().post("/api/payments/guest", byLink), "pm_card_visa");
    CLOUD.settle();
    assertThat(state(theirs)).isEqualTo("paid");
  }

  /// Contract 30 §4: what Stripe makes no sense of has its code and type, and our words.
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "400, parameter_invalid_integer, parameter_invalid_integer",
    "400, '', invalid_request_error",
    "404, resource_missing, resource_missing",
  })
  void what_makes_no_sense_to_stripe_is_answered_with_its_code_and_type(
      int status, String code, String answered) {
    UserId guest = till.guest();
    CLOUD.settle();
    String own = till.held(client);
    String theirs = till.held(guest);
    String byLink =
        "{\"token\":\"%s\"}".formatted(till.told(theirs, InvoiceIssued.class).getLast().payToken());
    StripeFault fault =
        new StripeFault.Refused(status, "invalid_request_error", code, "No such customer: cus_1");

    for (String language : List.of("fr", "en")) {
      String text = language.equals("fr") ? "Rien n’a été prélevé" : "Nothing was charged";
      CLOUD.cloud().stripe().faults().next("payment_intents.create", fault);
      Answer signedIn =
          till.as(client)
              .in(language)
              .post("/api/payments/create-intent", "{\"appointmentId\":\"" + own + "\"}");
      CLOUD.cloud().stripe().faults().next("payment_intents.create", fault);
      Answer guests = CLOUD.api().in(language).post("/api/payments/guest", byLink);
      for (Answer answer : List.of(signedIn, guests)) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(answered);
        assertThat(answer.text("type")).isEqualTo("invalid_request_error");
        assertThat(answer.text("error")).contains(text);
        assertThat(answer.body()).doesNotContain("No such customer", "cus_");
      }
    }
    assertThat(state(own)).isEqualTo("pending");
    pays(own);
  }

  private void refuses(
      Api api,
      String language,
      String route,
      String body,
      String session,
      StripeFault fault,
      String text) {
    AppointmentPayment before = till.payment(session);
    CLOUD.cloud().stripe().faults().next("payment_intents.create", fault);

    Answer answer = api.in(language).post(route, body);
    CLOUD.settle();

    assertThat(answer.status()).as(answer.body()).isEqualTo(402);
    assertThat(answer.text("type")).isEqualTo("card_error");
    assertThat(answer.code()).isEqualTo(((StripeFault.Declined) fault).code());
    assertThat(answer.text("error")).contains(text);
    assertThat(answer.body()).doesNotContain("Your card", "lost", "stolen", "fraud", "pi_");
    assertThat(till.payment(session)).isEqualTo(before);
    assertThat(till.atStripe(session)).isEmpty();
  }

  static Stream<Arguments> codes() {
    return Stream.concat(
        Stream.of(
                "generic_decline",
                "insufficient_funds",
                "do_not_honor",
                "call_issuer",
                "issuer_not_available",
                "card_velocity_exceeded",
                "processing_error",
                "reenter_transaction",
                "try_again_later",
                "withdrawal_count_limit_exceeded")
            .map(it -> Arguments.of(it, true)),
        Stream.of(
                "card_not_supported",
                "currency_not_supported",
                "expired_card",
                "fraudulent",
                "incorrect_cvc",
                "incorrect_number",
                "invalid_account",
                "lost_card",
                "merchant_blacklist",
                "new_account_information_available",
                "pickup_card",
                "restricted_card",
                "revocation_of_authorization",
                "stolen_card",
                "stop_payment_order",
                "transaction_not_allowed")
            .map(it -> Arguments.of(it, false)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("codes")
  void of_a_saved_card_once_the_session_is_over(String declineCode, boolean isRepeated) {
    till.saveCard(client);
    CLOUD.cloud().stripe().declineNext(declineCode);

    String session = till.held(client);

    assertThat(state(session)).isEqualTo("failed");
    assertThat(memos(session)).containsExactly("SESSION_BILLED");
    assertThat(till.told(session, PaymentFailed.class)).hasSize(1);
    assertThat(till.told(session, PaymentChanged.class).getLast().lastError())
        .isEqualTo(declineCode);
    assertThat(till.payment(session).dunning().charge().map(Charging::attempt))
        .isEqualTo(isRepeated ? Optional.of(2) : Optional.empty());
    pays(session);
    assertThat(till.payment(session).dunning().underway()).isEmpty();
  }

  /// The card can be saved, and each charge of it fails.
  @Test
  void of_a_card_that_never_pays_until_it_is_given_up() throws Exception {
    till.save(client, MethodType.CARD, "pm_card_chargeCustomerFail");
    String session = till.held(client);

    for (int day = 0; day < 16; day++) {
      till.pass(Duration.ofDays(1));
    }

    String key = "apt-charge-" + session + "-12000-card";
    assertThat(CLOUD.cloud().stripe().requests("payment_intents.create"))
        .filteredOn(it -> !it.replayed())
        .extracting(StripeRequest::idempotencyKey)
        .filteredOn(it -> it.startsWith(key))
        .containsExactly(key, key + "-2", key + "-3", key + "-4");
    assertThat(till.payment(session).dunning().charge()).isEmpty();
    assertThat(till.atStripe(session)).hasSize(4).doesNotContain("succeeded", "processing");
    assertThat(memos(session)).containsExactly("SESSION_BILLED");
    till.confirm(till.begin(client, session), "pm_card_visa");
    CLOUD.settle();
    assertThat(state(session)).isEqualTo("paid");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("declinedDebits")
  void of_a_debit_after_days(TestMethod debit) {
    till.save(client, MethodType.ACSS_DEBIT, debit.token());
    String session = till.held(client);
    assertThat(state(session)).isEqualTo("processing");

    CLOUD.cloud().stripe().settlePad();
    CLOUD.settle();

    assertThat(state(session)).isEqualTo("failed");
    assertThat(memos(session)).containsExactly("SESSION_BILLED");
    assertThat(till.told(session, PaymentFailed.class))
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo(debit.code()));
    assertThat(till.payment(session).dunning().charge().isPresent())
        .isEqualTo(debit.code().equals("insufficient_funds"));
    pays(session);
  }
}
