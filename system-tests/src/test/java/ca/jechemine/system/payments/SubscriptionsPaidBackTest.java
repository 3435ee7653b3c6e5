package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.MemoCode;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What of subscriptions goes back to who paid, by a refund or because their bank contests it, and
/// what the books and the reports say of it.
class SubscriptionsPaidBackTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final BigDecimal TWELVE_FIFTY = new BigDecimal("12.50");

  private final Payers payers = new Payers(CLOUD);
  private final Subscribers subscribers = new Subscribers(CLOUD, payers);
  private final Plans plans = new Plans(CLOUD);
  private final Catalogued catalogued = new Catalogued(CLOUD);

  @BeforeEach
  void nobody_has_subscribed() {
    CLOUD.cloud().stripe().reset();
  }

  @Test
  void a_refund_is_less_earned_in_its_own_period() {
    UserId client = subscribers.withCard();
    subscribers.subscribe(client, plans.plan("all"));
    String payment = subscribers.paid(client).getFirst().path("id").asText();

    JsonNode refund = subscribers.ask("/v1/refunds", "payment_intent=" + payment + "&amount=500");
    CLOUD.settle();

    assertThat(subscribers.entry(MemoCode.REFUND, refund.path("id").asText()).orElseThrow().lines())
        .extracting(it -> it.amount())
        .containsOnly(new Money(5_00));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_a_bank_contests_closes_the_plan_until_it_is_won_and_ends_it_when_it_is_lost(boolean won)
      throws Exception {
    Clearing clearing = new Clearing(CLOUD, payers.table());
    String resource = catalogued.resource("Contestée " + won, Map.of("price", "20"));
    UserId client = subscribers.withCard();
    subscribers.subscribe(client, plans.plan("all"));
    clearing.reconcile();
    long apart = clearing.apart(payers.now());
    BigDecimal before = reported();
    String charge = subscribers.paid(client).getFirst().path("latest_charge").asText();

    String inquiry = CLOUD.cloud().stripe().inquire(charge);
    CLOUD.settle();
    assertThat(subscribers.reads(client, resource)).as("while the bank asks").isTrue();
    CLOUD.cloud().stripe().escalate(inquiry);
    CLOUD.settle();

    assertThat(moved(MemoCode.DISPUTE, inquiry, Platform.DISPUTES)).isEqualTo(12_50);
    assertThat(subscribers.reads(client, resource)).as("while it contests").isFalse();
    assertThat(subscribers.own(client).path("status").asText()).isEqualTo("active");
    assertThat(reported()).isEqualByComparingTo(before);

    CLOUD.cloud().stripe().webhooks().twice(3);
    CLOUD.cloud().stripe().closeDispute(inquiry, won);
    CLOUD.settle();
    clearing.reconcile();
    clearing.reconcile();

    assertThat(subscribers.reads(client, resource)).isEqualTo(won);
    assertThat(subscribers.own(client).path("status").asText())
        .isEqualTo(won ? "active" : "canceled");
    assertThat(subscribers.atStripe(client).getFirst().path("status").asText())
        .isEqualTo(won ? "active" : "canceled");
    assertThat(reported()).isEqualByComparingTo(won ? before : before.subtract(TWELVE_FIFTY));
    assertThat(moved(MemoCode.DISPUTE_WON, inquiry, Platform.STRIPE_CLEARING))
        .isEqualTo(won ? 12_50 : 0);
    assertThat(moved(MemoCode.DISPUTE_LOST, inquiry, Platform.PLAN_REVENUE))
        .isEqualTo(won ? 0 : 12_50);
    assertThat(clearing.apart(payers.now())).isEqualTo(apart);
    assertThat(clearing.driftingSources()).doesNotContain(inquiry);
  }

  private long moved(MemoCode memo, String dispute, Platform account) {
    return subscribers.entry(memo, dispute).map(it -> it.debits(account).cents()).orElse(0L);
  }

  /// What plans earned this year, in dollars.
  private static BigDecimal reported() {
    return CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .get("/api/admin/reports?period=year")
        .json()
        .at("/revenueBreakdown/subscriptionPlans")
        .decimalValue();
  }

  @Test
  void what_is_paid_and_goes_back_is_no_difference_to_stripes_balance() throws Exception {
    UserId client = subscribers.withCard();
    subscribers.subscribe(client, plans.plan("all"));
    String payment = subscribers.paid(client).getFirst().path("id").asText();
    String charge = subscribers.paid(client).getFirst().path("latest_charge").asText();
    String refund =
        subscribers
            .ask("/v1/refunds", "payment_intent=" + payment + "&amount=500")
            .path("id")
            .asText();

    plans.pass(Duration.ofDays(1));

    assertThat(plans.admin().get("/api/admin/payments/drift?limit=100").body())
        .contains("\"drifts\"")
        .doesNotContain(charge, refund);
  }
}
