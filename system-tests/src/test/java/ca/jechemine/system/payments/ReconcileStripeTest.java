package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.stripe.Webhooks;
import ca.jechemine.payments.application.ReconcileStripe;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.EntryId;
import ca.jechemine.payments.domain.ledger.MemoCode;
import ca.jechemine.payments.domain.payout.Earned;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is kept here held against what Stripe keeps, and the balances against the journal.
class ReconcileStripeTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Payers payers = new Payers(CLOUD);
  private final Earners earners = new Earners(CLOUD, payers);
  private final Clearing clearing = new Clearing(CLOUD, payers.table());

  @Test
  void P17_an_event_that_the_webhook_lost_is_taken_from_stripes_list() throws Exception {
    UserId professional = earners.professional();
    CLOUD.cloud().stripe().webhooks().lose(1);
    String session = earners.paid(professional);
    String before = payers.payment(session).state().code();

    clearing.reconcile();
    clearing.reconcile();

    assertThat(before).isEqualTo("processing");
    assertThat(payers.payment(session).state().code()).isEqualTo("paid");
    assertThat(earners.balances(professional).lifetime()).isEqualTo(new Money(108_00));
    assertThat(clearing.drifts())
        .extracting(it -> it.path("source").asText())
        .doesNotContain(charge(session));
  }

  @Test
  void stripes_fee_is_posted_once() throws Exception {
    String session = earners.paid(earners.professional());

    clearing.reconcile();
    clearing.reconcile();

    JsonNode line =
        CLOUD.cloud().stripe().objects("balance_transaction").stream()
            .filter(it -> it.path("source").asText().equals(charge(session)))
            .findFirst()
            .orElseThrow();
    EntryId id = new EntryId(MemoCode.STRIPE_FEE, line.path("id").asText());
    assertThat(line.path("fee").asLong()).isPositive();
    assertThat(payers.table().ledger().find(id).orElseThrow().debits(Platform.STRIPE_FEES))
        .isEqualTo(new Money(line.path("fee").asLong()));
  }

  @Test
  void P17_money_that_a_bank_withdrew_is_heard_of_at_night_when_the_webhook_lost_it()
      throws Exception {
    String session = earners.paid(earners.professional());
    String dispute = CLOUD.cloud().stripe().inquire(charge(session));
    CLOUD.settle();
    CLOUD.cloud().stripe().webhooks().lose(1);
    CLOUD.cloud().stripe().escalate(dispute);
    CLOUD.settle();
    EntryId entry = new EntryId(MemoCode.DISPUTE, dispute);
    assertThat(payers.table().ledger().find(entry)).isEmpty();

    clearing.reconcile();
    clearing.reconcile();

    assertThat(payers.table().ledger().find(entry).orElseThrow().debits(Platform.DISPUTES))
        .isEqualTo(new Money(120_00));
    assertThat(clearing.driftingSources()).doesNotContain(dispute);
  }

  @Test
  void what_the_webhook_is_to_bring_is_what_it_is_subscribed_to() throws Exception {
    String manual = Files.readString(RunningCloud.projectRoot().resolve("docs/operations.md"));
    Matcher subscribed = Pattern.compile("At Stripe \\(Developers, Webhooks\\).*").matcher(manual);
    assertThat(subscribed.find()).isTrue();

    assertThat(Pattern.compile("`([a-z_]+\\.[a-z_.]+)`").matcher(subscribed.group()).results())
        .extracting(it -> it.group(1))
        .containsExactlyInAnyOrderElementsOf(ReconcileStripe.AWAITED)
        .containsExactlyInAnyOrderElementsOf(Webhooks.SUBSCRIBED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_dispute_and_its_fee_are_in_the_books_as_in_stripes_balance(boolean won) throws Exception {
    clearing.reconcile();
    long apart = clearing.apart(payers.now());
    String session = earners.paid(earners.professional());
    String dispute = CLOUD.cloud().stripe().dispute(charge(session));
    CLOUD.settle();
    clearing.reconcile();
    assertThat(clearing.fees(dispute)).containsExactly(new Money(15_00));
    assertThat(clearing.apart(payers.now())).isEqualTo(apart);

    CLOUD.cloud().stripe().closeDispute(dispute, won);
    CLOUD.settle();
    clearing.reconcile();
    clearing.reconcile();

    assertThat(clearing.fees(dispute).stream().mapToLong(Money::cents))
        .containsExactlyElementsOf(won ? List.of(-15_00L, 15_00L) : List.of(15_00L));
    assertThat(clearing.apart(payers.now())).isEqualTo(apart);
    assertThat(clearing.driftingSources()).doesNotContain(dispute);
  }

  @Test
  void money_of_which_nothing_is_known_here_is_listed_with_its_id_and_cents() throws Exception {
    JsonNode paid =
        payers.asked(
            "/v1/payment_intents",
            "amount=7700&currency=cad&payment_method_types[0]=card&confirm=true"
                + "&payment_method=pm_card_visa",
            CLOUD.cloud().stripe().secrets().secretKey());
    CLOUD.settle();

    clearing.reconcile();

    String charge = paid.path("latest_charge").asText();
    assertThat(clearing.drifts())
        .filteredOn(it -> it.path("source").asText().equals(charge))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("stripeAmount").asDouble()).isEqualTo(77.0);
          assertThat(it.path("ledgerAmount").asDouble()).isZero();
          assertThat(it.path("entryId").asText()).isEqualTo("payment-" + paid.path("id").asText());
        });
    assertThat(CLOUD.cloud().log().lines())
        .anyMatch(it -> it.contains("the ledger differs from Stripe") && it.contains("7700"));
  }

  @Test
  void a_payout_is_no_difference() throws Exception {
    UserId professional = earners.withAccount();
    String session = earners.paid(professional);
    String transfer =
        CLOUD
            .api()
            .as(Persona.BILLING_ADMIN)
            .post("/api/stripe-connect/payout", Earners.wish(professional, session))
            .text("transferId");

    clearing.reconcile();

    assertThat(clearing.drifts())
        .extracting(it -> it.path("source").asText())
        .doesNotContain(transfer);
  }

  @Test
  void a_balance_that_is_wrong_is_put_right_at_night() throws Exception {
    UserId professional = earners.professional();
    earners.paid(professional);
    int year = year();
    falsify(professional);

    CLOUD.cloud().advance(Duration.ofDays(1));
    CLOUD.cloud().invoke("CheckBalances", "{}");

    assertThat(earners.balances(professional).lifetime()).isEqualTo(new Money(108_00));
    assertThat(payers.table().ledger().totals(year))
        .anySatisfy(it -> assertThat(it.of(Platform.FEE_REVENUE).cents()).isPositive());
  }

  private int year() {
    return payers.now().atZone(TorontoTime.ZONE).getYear();
  }

  private void falsify(UserId professional) {
    Tables tables = Tables.of(payers.platform("CheckBalances"));
    tables
        .client()
        .updateItem(update ->
            update
                .tableName(tables.table())
                .key(Tables.key("BALANCE#PROFESSIONAL#" + professional, "LIFETIME"))
                .updateExpression("SET payable = :wrong")
                .expressionAttributeValues(Map.of(":wrong", AttributeValue.fromN("1"))));
  }

  private String charge(String session) {
    return Earned.charge(payers.payment(session)).orElseThrow().value();
  }
}
