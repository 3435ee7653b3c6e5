package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.Side;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A session is paid by its client (contract 30 §4): `POST /api/payments/create-intent`, the
/// browser at Stripe, and what Stripe tells of it.
class PayingTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Till till = new Till(CLOUD);
  private UserId client;
  private String session;

  PayingTest() {
    client = till.client();
    CLOUD.settle();
    session = "";
  }

  @BeforeEach
  void aSessionIsHeld() {
    session = till.held(client);
  }

  @Test
  void a_session_is_closed_paid_shown_as_paid_and_in_the_books() {
    Answer begun = till.begin(client, session);
    JsonNode confirmed = till.confirm(begun, "pm_card_visa");
    CLOUD.settle();

    assertThat(begun.json().path("amount").asDouble()).isEqualTo(120.00);
    assertThat(confirmed.path("status").asText()).isEqualTo("succeeded");
    assertThat(till.payment(session).state().code()).isEqualTo("paid");
    JsonNode shown = till.as(client).get("/api/appointments/" + session).json().path("payment");
    assertThat(shown.path("status").asText()).isEqualTo("paid");
    assertThat(shown.path("paidAt").asText()).isNotEmpty();
    List<JournalEntry> entries =
        till.table().ledger().about(new AppointmentId(session), new PageRequest(50, null)).items();
    assertThat(entries)
        .extracting(it -> it.id().memo().name())
        .containsExactlyInAnyOrder("SESSION_BILLED", "PAYMENT");
    assertThat(entries).allSatisfy(it -> assertThat(sum(it)).isEqualTo(Money.ZERO));
    assertThat(till.table().ledger().receivable(client)).isEqualTo(Money.ZERO);
    assertThat(till.payment(session).invoice().number()).matches("JC-\\d{4}-\\d{6}");
  }

  private static Money sum(JournalEntry entry) {
    return entry.lines().stream()
        .map(it -> it.side() == Side.DEBIT ? it.amount() : Money.ZERO.minus(it.amount()))
        .reduce(Money.ZERO, Money::plus);
  }

  @Test
  void the_rules_are_asked_in_their_order() {
    UserId professional = till.professional();
    String ongoing = till.ongoing(client, professional);
    CLOUD.settle();

    assertThat(till.begin(client, "ffffffffffffffffffffffff").status()).isEqualTo(404);
    assertThat(till.begin(till.client(), session).code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    assertThat(till.begin(professional, ongoing).status()).isEqualTo(403);
    assertThat(till.begin(client, ongoing).code()).isEqualTo("NOT_PAYABLE_YET");
    assertThat(till.begin(client, session, "transfer").json().at("/fields/0/field").asText())
        .isEqualTo("paymentMethod");
    assertThat(till.begin(client, "1").json().at("/fields/0/field").asText())
        .isEqualTo("appointmentId");
    till.confirm(till.begin(client, session), "pm_card_visa");
    CLOUD.settle();
    Answer again = till.begin(client, session);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.code()).isEqualTo("ALREADY_PAID");
  }

  @Test
  void a_missed_session_is_paid_and_one_that_was_called_off_in_time_is_not() {
    UserId professional = till.professional();
    UserId other = till.professional();
    String missed = till.ongoing(client, professional);
    String moved = till.ongoing(client, other);
    CLOUD.settle();
    till.close(missed, professional, "{\"sessionOutcome\":\"no_show\"}");
    till.close(moved, other, "{\"sessionOutcome\":\"cancelled_48h_plus\"}");
    CLOUD.settle();

    assertThat(till.begin(client, missed).status()).isEqualTo(200);
    assertThat(till.begin(client, moved).code()).isEqualTo("PAYMENT_CANCELLED");
    assertThat(till.payment(moved).invoice().number()).isNull();
  }

  @Test
  void a_guardian_pays_for_a_child_and_not_for_a_grown_up() {
    UserId guardian = till.client();
    UserId child = till.childOf(guardian, 15);
    UserId grown = till.childOf(guardian, 19);
    CLOUD.settle();

    assertThat(till.begin(guardian, till.held(child)).status()).isEqualTo(200);
    assertThat(till.begin(guardian, till.held(grown)).status()).isEqualTo(403);
  }

  @Test
  void defect_not_repeated_each_try_made_another_payment_at_stripe() {
    Answer first = till.begin(client, session);
    Answer again = till.begin(client, session);
    Answer otherwise = till.begin(client, session, "direct_debit");

    assertThat(again.text("paymentIntentId")).isEqualTo(first.text("paymentIntentId"));
    assertThat(again.json().path("reused").asBoolean()).isTrue();
    assertThat(otherwise.text("paymentIntentId")).isNotEqualTo(first.text("paymentIntentId"));
    assertThat(till.atStripe(session)).containsExactly("requires_payment_method", "canceled");
    CLOUD.settle();
    assertThat(till.payment(session).state().code()).isEqualTo("processing");
  }

  @Test
  void defect_not_repeated_a_declined_card_took_the_session_off_the_list_of_what_is_owed() {
    Answer begun = till.begin(client, session);
    till.confirm(begun, "pm_card_visa_chargeDeclinedInsufficientFunds");
    CLOUD.settle();

    assertThat(till.payment(session).state().code()).isEqualTo("failed");
    assertThat(till.told(session, PaymentChanged.class).getLast().lastError())
        .isEqualTo("insufficient_funds");
    Answer retried = till.begin(client, session);
    assertThat(retried.text("paymentIntentId")).isEqualTo(begun.text("paymentIntentId"));
    till.confirm(retried, "pm_card_visa");
    CLOUD.settle();
    assertThat(till.payment(session).state().code()).isEqualTo("paid");
  }

  @Test
  void defect_not_repeated_nothing_at_stripe_tells_who_sees_whom() {
    till.begin(client, session);

    assertThat(CLOUD.cloud().stripe().objects("payment_intent"))
        .filteredOn(it -> it.at("/metadata/appointmentId").asText().equals(session))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("description").asText()).isEqualTo("Je chemine");
          assertThat(it.toString()).doesNotContain("Zoé", "Anxiété", "@");
        });
  }

  @Test
  void P15_a_body_says_neither_what_is_paid_nor_that_it_is() {
    Answer begun =
        till.as(client)
            .post(
                "/api/payments/create-intent",
                ("{\"appointmentId\":\"%s\",\"amount\":1,\"price\":1,\"status\":\"paid\","
                        + "\"payment\":{\"price\":1,\"status\":\"paid\"},\"customer\":\"cus_x\"}")
                    .formatted(session));

    assertThat(begun.json().path("amount").asDouble()).isEqualTo(120.00);
    assertThat(till.payment(session).state().code()).isEqualTo("processing");
  }

  @Test
  void P6_a_hundred_at_once_with_one_key_begin_one_payment_and_hear_the_same() {
    String body = "{\"appointmentId\":\"%s\"}".formatted(session);
    Api api = till.as(client).with("idempotency-key", "once-" + session);

    List<Answer> answers = AtOnce.times(100, () -> api.post("/api/payments/create-intent", body));

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(till.atStripe(session)).hasSize(1);
    assertThat(
            api.post(
                    "/api/payments/create-intent",
                    "{\"appointmentId\":\"%s\",\"paymentMethod\":\"direct_debit\"}"
                        .formatted(session))
                .status())
        .isEqualTo(422);
  }
}
