package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.refund.RefundStatus;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Money that goes back (contract 30 §1.3, §4, §9), from outside.
class RefundsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String REFUND = "/api/payments/refund";
  private static final String REFUNDS = "/api/admin/payments/refunds";
  private static final String STUCK = "/api/admin/payments/stuck";

  private final PaidSessions sessions = new PaidSessions(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.BILLING_ADMIN);
  private final Api other = CLOUD.api().as(Persona.SUPER_ADMIN);

  @AfterEach
  void stripeAnswersAgain() {
    CLOUD.cloud().stripe().faults().up();
  }

  private static String wish(String appointment) {
    return "{\"appointmentId\":\"%s\",\"reason\":\"Séance interrompue\"}".formatted(appointment);
  }

  private static String wish(String appointment, String amount) {
    return "{\"appointmentId\":\"%s\",\"amount\":%s}".formatted(appointment, amount);
  }

  private String status(String appointment) {
    return sessions.payment(appointment).state().code();
  }

  @Test
  void all_goes_back_and_its_client_is_told_once() {
    String appointment = sessions.paid();

    Answer answer = admin.post(REFUND, wish(appointment));
    CLOUD.settle();

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/refund/amount").decimalValue()).isEqualByComparingTo("120");
    assertThat(answer.json().at("/refund/status").asText()).isEqualTo("succeeded");
    assertThat(answer.json().at("/refund/refundedAt").asText()).isNotEmpty();
    assertThat(answer.json().at("/appointment/paymentStatus").asText()).isEqualTo("refunded");
    JsonNode refund = sessions.atStripe(appointment).getFirst();
    assertThat(refund.path("reason").asText()).isEqualTo("requested_by_customer");
    assertThat(refund.at("/metadata/appointmentId").asText()).isEqualTo(appointment);
    assertThat(refund.at("/metadata/refundReason").asText()).isEqualTo("request");
    assertThat(refund.toString()).doesNotContain("interrompue");
    assertThat(sessions.notices(appointment)).isEqualTo(1);
    assertThat(sessions.payment(appointment).money().receivable()).isEqualTo(Money.ZERO);
    assertThat(admin.post(REFUND, wish(appointment)).code()).isEqualTo("ALREADY_REFUNDED");
  }

  @Test
  void a_part_goes_back_then_the_rest_and_never_more() {
    String appointment = sessions.paid();

    Answer part = admin.post(REFUND, wish(appointment, "40.00"));
    Answer tooMuch = admin.post(REFUND, wish(appointment, "80.01"));
    Answer rest = admin.post(REFUND, wish(appointment));

    assertThat(part.json().at("/appointment/paymentStatus").asText())
        .isEqualTo("partially_refunded");
    assertThat(tooMuch.status()).isEqualTo(400);
    assertThat(rest.json().at("/refund/amount").decimalValue()).isEqualByComparingTo("80");
    assertThat(status(appointment)).isEqualTo("refunded");
  }

  @Test
  void what_cannot_be_refunded_is_refused_and_nothing_changes() {
    String unpaid = sessions.unpaid();

    assertThat(admin.post(REFUND, wish("0198f3a1b2c3ffffffffffff")).status()).isEqualTo(404);
    assertThat(admin.post(REFUND, wish(unpaid)).code()).isEqualTo("NO_PAYMENT_INTENT");
    assertThat(admin.post(REFUND, wish("x", "-1")).body())
        .contains("appointmentId")
        .contains("amount");
    assertThat(admin.post(REFUND, wish(unpaid, "1.005")).status()).isEqualTo(400);
    assertThat(sessions.atStripe(unpaid)).isEmpty();
  }

  @Test
  void Defect_not_to_repeat_neither_client_nor_professional_refunds() {
    String appointment = sessions.paid();

    assertThat(CLOUD.api().as(Persona.CLIENT).post(REFUND, wish(appointment)).status())
        .isEqualTo(403);
    assertThat(CLOUD.api().as(Persona.PROFESSIONAL).post(REFUND, wish(appointment)).status())
        .isEqualTo(403);
    assertThat(CLOUD.api().as(Persona.SUPPORT_ADMIN).post(REFUND, wish(appointment)).status())
        .isEqualTo(403);
    assertThat(status(appointment)).isEqualTo("paid");
  }

  @Test
  void the_same_key_is_the_same_refund() {
    String appointment = sessions.paid();
    Api keyed = admin.with("idempotency-key", "refund-" + appointment);

    List<Answer> answers = AtOnce.times(3, () -> keyed.post(REFUND, wish(appointment, "30")));
    Answer late = keyed.post(REFUND, wish(appointment, "30"));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(late.json()).isEqualTo(answers.getFirst().json());
    assertThat(sessions.atStripe(appointment)).hasSize(1);
    assertThat(keyed.post(REFUND, wish(appointment, "31")).status()).isEqualTo(422);
  }

  @Test
  void P8_ten_at_once_never_give_back_more_than_came() {
    String appointment = sessions.paid();

    List<Answer> answers = AtOnce.times(10, () -> admin.post(REFUND, wish(appointment, "50.00")));
    CLOUD.settle();

    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(2);
    assertThat(answers).extracting(Answer::status).allMatch(it -> it < 500);
    assertThat(sessions.atStripe(appointment)).hasSize(2);
    assertThat(sessions.payment(appointment).money().receivable()).isEqualTo(new Money(-20_00));
  }

  @Test
  void above_the_threshold_somebody_else_must_agree() {
    String appointment = sessions.paid(600_00);

    Answer asked = admin.post(REFUND, wish(appointment));
    String id = asked.json().at("/refund/id").asText();
    Answer meanwhile = admin.post(REFUND, wish(appointment, "1"));
    Answer own = admin.post(REFUNDS + "/" + id + "/approve", "");
    Answer listed = other.get(REFUNDS + "?limit=100");
    Answer approved = other.post(REFUNDS + "/" + id + "/approve", "");

    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.json().at("/refund/status").asText()).isEqualTo("awaiting_approval");
    assertThat(meanwhile.code()).isEqualTo("REFUND_UNDER_WAY");
    assertThat(own.code()).isEqualTo("OWN_REQUEST");
    assertThat(listed.body()).contains(id).contains("Séance interrompue");
    assertThat(approved.text("status")).as(approved.body()).isEqualTo("succeeded");
    assertThat(status(appointment)).isEqualTo("refunded");
    assertThat(other.post(REFUNDS + "/" + id + "/approve", "").code())
        .isEqualTo("NOT_AWAITING_APPROVAL");
  }

  @Test
  void what_is_declined_stays_and_may_be_asked_for_again() {
    String appointment = sessions.paid(600_00);
    String id = admin.post(REFUND, wish(appointment)).json().at("/refund/id").asText();

    Answer declined = other.post(REFUNDS + "/" + id + "/decline", "");
    Answer part = admin.post(REFUND, wish(appointment, "500"));

    assertThat(declined.text("status")).isEqualTo("declined");
    assertThat(declined.text("declinedBy")).isNotEmpty();
    assertThat(part.status()).isEqualTo(200);
    assertThat(status(appointment)).isEqualTo("partially_refunded");
  }

  @Test
  void while_stripe_is_away_it_is_kept_listed_as_stuck_and_done_later() throws Exception {
    String appointment = sessions.paid();
    CLOUD.cloud().triggers().pause("AdvanceRefund");
    CLOUD.cloud().stripe().faults().down();
    Answer answer = admin.post(REFUND, wish(appointment));
    String id = answer.json().at("/refund/id").asText();
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.json().at("/refund/status").asText()).isEqualTo("requested");
    assertThat(admin.get(STUCK + "?limit=100").body()).doesNotContain(id);

    CLOUD.cloud().advance(Duration.ofMinutes(16));
    assertThat(admin.get(STUCK + "?limit=100").body()).contains(id);
    CLOUD.cloud().stripe().faults().up();
    CLOUD.cloud().invoke("ResumeRefunds", "{}");
    CLOUD.cloud().triggers().resume("AdvanceRefund");
    CLOUD.settle();

    assertThat(status(appointment)).isEqualTo("refunded");
    assertThat(sessions.atStripe(appointment)).hasSize(1);
    assertThat(admin.get(STUCK + "?limit=100").body()).doesNotContain(id);
  }

  @Test
  void a_late_cancellation_keeps_its_fee_and_gives_the_rest_back() {
    String appointment = sessions.paid();

    sessions.callOff(appointment, "guest", 18_00);

    assertThat(sessions.cancellation(appointment).orElseThrow().state().status())
        .isEqualTo(RefundStatus.SUCCEEDED);
    JsonNode refund = sessions.atStripe(appointment).getFirst();
    assertThat(refund.path("amount").asLong()).isEqualTo(102_00);
    assertThat(refund.at("/metadata/cancelledBy").asText()).isEqualTo("guest");
    assertThat(refund.at("/metadata/cancellationFee").asText()).isEqualTo("18.00");
    assertThat(status(appointment)).isEqualTo("partially_refunded");
    assertThat(sessions.payment(appointment).money().bill().price()).isEqualTo(new Money(18_00));
    assertThat(sessions.notices(appointment)).isEqualTo(1);
  }

  @Test
  void what_came_by_transfer_is_given_back_by_hand_and_recorded() {
    String appointment = sessions.transferred();
    String done = "{\"appointmentId\":\"%s\",\"madeOutside\":true}".formatted(appointment);

    sessions.callOff(appointment, "professional", 0);
    Answer listed = admin.get(REFUNDS + "?status=by_hand&limit=100");
    Answer byStripe = admin.post(REFUND, wish(appointment));
    Answer recorded = admin.post(REFUND, done);

    assertThat(listed.body()).contains(appointment);
    assertThat(byStripe.code()).isEqualTo("NO_PAYMENT_INTENT");
    assertThat(recorded.json().at("/refund/status").asText()).isEqualTo("succeeded");
    assertThat(status(appointment)).isEqualTo("refunded");
    assertThat(admin.get(REFUNDS + "?status=by_hand&limit=100").body()).doesNotContain(appointment);
    assertThat(admin.post(REFUND, done).code()).isEqualTo("ALREADY_REFUNDED");
  }

  @Test
  void P15_nothing_but_what_is_described_counts() {
    String appointment = sessions.paid();

    Answer answer =
        admin.post(
            REFUND,
            "{\"appointmentId\":\"%s\",\"amount\":10,\"amountCents\":12000,\"status\":\"failed\","
                    .formatted(appointment)
                + "\"refundId\":\"0198f3a1b2c3000000000001\",\"askedBy\":\"x\",\"pk\":\"x\","
                + "\"payment\":{\"price\":1},\"approved\":true}");

    assertThat(answer.json().at("/refund/amount").decimalValue()).isEqualByComparingTo("10");
    assertThat(answer.json().at("/refund/id").asText()).isNotEqualTo("0198f3a1b2c3000000000001");
    assertThat(sessions.atStripe(appointment).getFirst().path("amount").asLong()).isEqualTo(10_00);
  }

  @Test
  void a_refund_that_somebody_makes_at_stripe_is_entered_as_well() {
    String appointment = sessions.paid();
    PaymentIntentId payment = sessions.payment(appointment).intentId().orElseThrow();

    sessions
        .stripe()
        .refund(
            new NewRefund(payment, new Money(20_00), Metadata.none()),
            new IdempotencyKey("dashboard_" + appointment));
    CLOUD.settle();

    assertThat(status(appointment)).isEqualTo("partially_refunded");
    assertThat(sessions.notices(appointment)).isEqualTo(1);
    assertThat(admin.get(REFUNDS + "?status=succeeded&limit=100").body()).contains(appointment);
  }

  @Test
  void what_is_paid_twice_goes_back_by_itself() {
    String appointment = sessions.paid();

    PaymentIntent second = sessions.pay(appointment, 120_00);

    List<JsonNode> refunds = sessions.atStripe(appointment);
    assertThat(refunds).hasSize(1);
    assertThat(refunds.getFirst().path("payment_intent").asText()).isEqualTo(second.id().value());
    assertThat(status(appointment)).isEqualTo("paid");
  }

  @Test
  void money_of_an_unknown_appointment_is_stuck_until_it_is_known() {
    PaymentIntent stray = sessions.pay("0198f3a1b2c3fffffffffffe", 120_00);
    JsonNode stuck = admin.get(STUCK + "?limit=100").json().path("stuck");

    assertThat(stuck).anyMatch(it -> it.path("status").asText().equals("stray"));
    String event =
        CLOUD.cloud().stripe().objects("event").stream()
            .filter(it -> it.path("type").asText().equals("payment_intent.succeeded"))
            .filter(it -> it.at("/data/object/id").asText().equals(stray.id().value()))
            .map(it -> it.path("id").asText())
            .findFirst()
            .orElseThrow();
    Answer retried = admin.post(STUCK + "/" + event + "/retry", "");

    assertThat(stuck.toString()).contains(event);
    assertThat(retried.text("status")).isEqualTo("stray");
    assertThat(admin.post(STUCK + "/evt_unknown1/retry", "").status()).isEqualTo(404);
  }

  @Test
  void a_dispute_holds_the_money_until_it_is_won() {
    String appointment = sessions.paid();
    PaymentIntentId payment = sessions.payment(appointment).intentId().orElseThrow();
    String charge =
        CLOUD.cloud().stripe().object(payment.value()).orElseThrow().path("latest_charge").asText();

    String dispute = CLOUD.cloud().stripe().dispute(charge);
    CLOUD.settle();
    assertThat(sessions.payment(appointment).isDisputed()).isTrue();
    assertThat(admin.post(REFUND, wish(appointment)).code()).isEqualTo("PAYMENT_DISPUTED");
    CLOUD.cloud().stripe().closeDispute(dispute, true);
    CLOUD.settle();

    assertThat(sessions.payment(appointment).isDisputed()).isFalse();
    assertThat(status(appointment)).isEqualTo("paid");
  }
}
