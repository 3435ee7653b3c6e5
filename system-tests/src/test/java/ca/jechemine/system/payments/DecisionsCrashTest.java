package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.lambda.FunctionError;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// P4 of what a second administrator decides of refunds and payouts above the threshold: whoever
/// decides dies before their first call and after each, and decides again. The money goes once, or
/// is free again.
class DecisionsCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String REFUND = "/api/payments/refund";
  private static final String REFUNDS = "/api/admin/payments/refunds/";
  private static final String PAYOUT = "/api/stripe-connect/payout";
  private static final String PAYOUTS = "/api/admin/payments/payouts/";
  private static final String APPROVE = "/approve";
  private static final String DECLINE = "/decline";

  private final Payers payers = new Payers(CLOUD);
  private final Earners earners = new Earners(CLOUD, payers);
  private final PaidSessions sessions = new PaidSessions(CLOUD);
  private final UserId second = payers.id(Persona.SUPER_ADMIN);

  @BeforeAll
  static void a_second_administrator_decides_of_more_than_a_hundred_dollars() {
    String table = CLOUD.cloud().functions().platform("RequestPayout").variable("SETTINGS_TABLE");
    CLOUD
        .cloud()
        .aws()
        .dynamo()
        .putItem(it ->
            it.tableName(table)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("SETTINGS"),
                        "sk", AttributeValue.fromS("payments"),
                        "value", AttributeValue.fromS("{\"payoutApprovalThreshold\":100.00}"))));
  }

  @Test
  void P4_wherever_approving_a_refund_dies_it_goes_back_once() {
    Crash.each(
        CLOUD,
        "AdminApproveRefund",
        death -> {
          String appointment = sessions.paid(600_00);
          String id = refund(appointment);
          alone(() -> {
            death.run();
            decide(REFUNDS + id + APPROVE);
          });
          later("ResumeRefunds");

          assertThat(refundOf(id)).isEqualTo("succeeded");
          assertThat(sessions.payment(appointment).state().code()).isEqualTo("refunded");
          assertThat(sessions.atStripe(appointment)).hasSize(1);
          assertThat(sessions.payment(appointment).money().reversals()).hasSize(1);
          assertThat(sessions.notices(appointment)).isEqualTo(1);
        });
  }

  @Test
  void P4_wherever_declining_a_refund_dies_its_money_is_free_again() {
    Crash.each(
        CLOUD,
        "AdminDeclineRefund",
        death -> {
          String appointment = sessions.paid(600_00);
          String id = refund(appointment);
          death.run();
          decide(REFUNDS + id + DECLINE);
          later("ResumeRefunds");

          assertThat(refundOf(id)).isEqualTo("declined");
          assertThat(sessions.atStripe(appointment)).isEmpty();
          assertThat(billing().post(REFUND, wish(appointment, ",\"amount\":500")).status())
              .isEqualTo(200);
          assertThat(sessions.atStripe(appointment)).hasSize(1);
        });
  }

  @Test
  void P4_wherever_approving_a_payout_dies_it_is_sent_once() {
    UserId professional = earners.withAccount();
    Crash.each(
        CLOUD,
        "ApprovePayout",
        death -> {
          int before = earners.transfers(professional).size();
          String id = payout(professional);
          death.run();
          decide(PAYOUTS + id + APPROVE);
          later("ResumePayouts");

          assertThat(earners.transfers(professional)).hasSize(before + 1);
          assertThat(earners.sent(professional)).isEqualTo(108_00 * (before + 1L));
          assertThat(earners.balances(professional).lifetime()).isEqualTo(Money.ZERO);
        });
  }

  @Test
  void P4_wherever_declining_a_payout_dies_it_is_owed_again() {
    Crash.each(
        CLOUD,
        "DeclinePayout",
        death -> {
          UserId professional = earners.withAccount();
          String id = payout(professional);
          death.run();
          decide(PAYOUTS + id + DECLINE);
          later("ResumePayouts");

          assertThat(earners.transfers(professional)).isEmpty();
          assertThat(earners.balances(professional).lifetime()).isEqualTo(new Money(108_00));
        });
  }

  @Test
  void P8_of_two_who_decide_at_once_on_a_refund_one_does() {
    String appointment = sessions.paid(600_00);
    String id = refund(appointment);
    Api one = CLOUD.api().as(Persona.SUPER_ADMIN);
    Api other = CLOUD.api().as(Persona.PLATFORM_ADMIN);

    List<Answer> answers =
        AtOnce.all(
            List.of(
                () -> one.post(REFUNDS + id + APPROVE, ""),
                () -> other.post(REFUNDS + id + APPROVE, ""),
                () -> other.post(REFUNDS + id + DECLINE, ""),
                () -> one.post(REFUNDS + id + DECLINE, "")));
    CLOUD.settle();

    assertThat(answers)
        .extracting(Answer::status)
        .allMatch(it -> it == 200 || it == 400 || it == 409);
    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(sessions.atStripe(appointment)).hasSize(refundOf(id).equals("declined") ? 0 : 1);
  }

  @Test
  void P8_of_two_who_decide_at_once_on_a_payout_one_does() {
    UserId professional = earners.withAccount();
    String id = payout(professional);
    Api one = CLOUD.api().as(Persona.SUPER_ADMIN);
    Api other = CLOUD.api().as(Persona.PLATFORM_ADMIN);

    AtOnce.all(
        List.of(
            () -> one.post(PAYOUTS + id + APPROVE, ""),
            () -> other.post(PAYOUTS + id + APPROVE, ""),
            () -> other.post(PAYOUTS + id + DECLINE, ""),
            () -> one.post(PAYOUTS + id + DECLINE, "")));

    long sent = earners.transfers(professional).size();
    assertThat(sent).isLessThanOrEqualTo(1);
    assertThat(earners.balances(professional).lifetime().cents()).isEqualTo(108_00 - 108_00 * sent);
  }

  private static Api billing() {
    return CLOUD.api().as(Persona.BILLING_ADMIN);
  }

  private static String refund(String appointment) {
    Answer asked = billing().post(REFUND, wish(appointment, ""));
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    return asked.json().at("/refund/id").asText();
  }

  private static String wish(String appointment, String more) {
    return "{\"appointmentId\":\"%s\"%s}".formatted(appointment, more);
  }

  private String payout(UserId professional) {
    Answer asked = billing().post(PAYOUT, Earners.wish(professional, earners.paid(professional)));
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    return asked.text("payoutId");
  }

  private String refundOf(String id) {
    return payers
        .table()
        .refunds()
        .find(new RefundKey(id))
        .orElseThrow()
        .value()
        .state()
        .status()
        .code();
  }

  /// As a careful caller would: again when nobody said what became of it. It may be decided by
  /// then.
  private void decide(String path) {
    int answer = payers.dare(second, "POST", path, "", path);
    int last = answer < 500 ? answer : payers.dare(second, "POST", path, "", path);
    assertThat(last).as(path).isIn(200, 400, 409);
  }

  /// Nobody else goes on with refunds meanwhile: each run makes the same calls.
  private static void alone(Runnable decision) {
    try {
      CLOUD.cloud().triggers().pause("AdvanceRefund");
      CLOUD.cloud().triggers().pause("SettleStripeEvent");
      decision.run();
    } catch (InterruptedException e) {
      throw new AssertionError("they do not stop", e);
    } finally {
      CLOUD.cloud().triggers().resume("AdvanceRefund");
      CLOUD.cloud().triggers().resume("SettleStripeEvent");
    }
  }

  private static void later(String job) {
    CLOUD.settle();
    try {
      CLOUD.cloud().advance(Duration.ofMinutes(11));
      CLOUD.cloud().invoke(job, "{}");
    } catch (InterruptedException | FunctionError e) {
      throw new AssertionError("the clock does not go on", e);
    }
    CLOUD.settle();
  }
}
