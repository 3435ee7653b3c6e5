package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Subscriptions to plans, from outside: who subscribes reads what the plan includes, as long as it
/// is paid for.
class SubscriptionsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Payers payers = new Payers(CLOUD);
  private final Subscribers subscribers = new Subscribers(CLOUD, payers);
  private final Plans plans = new Plans(CLOUD);
  private final Catalogued catalogued = new Catalogued(CLOUD);

  /// Nobody else’s renewal is tried while time goes by.
  @BeforeEach
  void nobody_has_subscribed() {
    CLOUD.cloud().stripe().reset();
  }

  @Test
  void whoever_subscribes_by_a_saved_card_reads_what_the_plan_includes() {
    String included =
        catalogued.resource("Incluse", Map.of("price", "20", "tags", "[\"sommeil\"]"));
    String other = catalogued.resource("Autre", Map.of("price", "20", "tags", "[\"deuil\"]"));
    UserId client = subscribers.withCard();
    String plan = plans.plan("tag:Sommeil");

    Answer begun = subscribers.subscribe(client, plan);

    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    JsonNode subscription = begun.json().path("subscription");
    assertThat(subscription.path("status").asText()).isEqualTo("active");
    assertThat(subscription.path("priceCad").decimalValue()).isEqualByComparingTo("12.50");
    assertThat(subscription.path("price").asText()).isEqualTo("12,50\u00a0$");
    assertThat(subscription.path("plan").path("name").asText()).isEqualTo("Sérénité");
    assertThat(begun.json().has("clientSecret")).isFalse();
    assertThat(subscribers.reads(client, included)).isTrue();
    assertThat(subscribers.reads(client, other)).isFalse();
    assertThat(subscribers.own(client).path("id")).isEqualTo(subscription.path("id"));
    assertThat(subscribers.earned(client)).isEqualTo(new Money(12_50));
    assertThat(subscribers.mails(client))
        .anyMatch(it -> it.contains("Votre abonnement a commencé"));
  }

  @Test
  void the_journey_from_a_challenge_of_the_bank_to_the_end_of_the_period() throws Exception {
    String resource = catalogued.resource("Longue", Map.of("price", "20"));
    UserId client = subscribers.withAskingCard();
    String small = plans.plan("type:article");
    String big = plans.plan(Map.of("monthlyPrice", "25", "yearlyPrice", "240"));

    Answer begun = subscribers.subscribe(client, small);
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    assertThat(begun.json().at("/subscription/status").asText()).isEqualTo("incomplete");
    assertThat(begun.text("clientSecret")).startsWith("pi_");
    assertThat(subscribers.reads(client, resource)).isFalse();

    authenticate(begun);
    assertThat(subscribers.own(client).path("status").asText()).isEqualTo("active");
    assertThat(subscribers.reads(client, resource)).isTrue();

    payers.savedCard(client);
    useAtStripe(client);
    plans.pass(Duration.ofDays(10));
    Answer changed = subscribers.change(client, "{\"planId\":\"%s\"}".formatted(big));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.json().at("/subscription/priceCad").decimalValue())
        .isEqualByComparingTo("25.00");
    Money difference = subscribers.earned(client).minus(new Money(12_50));
    assertThat(difference.cents()).isBetween(8_00L, 8_80L);

    Answer ending = subscribers.change(client, "{\"cancelAtPeriodEnd\":true}");
    assertThat(ending.json().at("/subscription/cancelAtPeriodEnd").asBoolean()).isTrue();
    assertThat(ending.json().at("/subscription/accessUntil"))
        .isEqualTo(ending.json().at("/subscription/currentPeriodEnd"));
    assertThat(subscribers.mails(client))
        .anyMatch(it -> it.contains("Votre abonnement ne sera pas renouvelé"));
    plans.pass(Duration.ofDays(17));
    assertThat(subscribers.reads(client, resource)).isTrue();
    plans.pass(Duration.ofDays(5));

    assertThat(subscribers.reads(client, resource)).isFalse();
    assertThat(subscribers.own(client).path("status").asText()).isEqualTo("canceled");
    assertThat(subscribers.paid(client)).hasSize(2);
  }

  private void authenticate(Answer begun) {
    String secret = begun.text("clientSecret");
    CLOUD.cloud().stripe().authenticate(secret.substring(0, secret.indexOf("_secret_")), true);
    CLOUD.settle();
  }

  /// What the portal does when they choose another card.
  private void useAtStripe(UserId client) {
    JsonNode methods = payers.as(client).get("/api/payments/payment-methods").json();
    String plain =
        methods
            .path("paymentMethods")
            .valueStream()
            .filter(it -> it.at("/card/last4").asText().equals("4242"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();
    subscribers.ask(
        "/v1/subscriptions/" + subscribers.kept(client).atStripe().orElseThrow(),
        "default_payment_method=" + plain);
  }

  @Test
  void what_is_renewed_is_paid_for_each_time_and_told() throws Exception {
    UserId client = subscribers.withCard();
    subscribers.subscribe(client, plans.plan("all"));

    plans.pass(Duration.ofDays(32));

    assertThat(subscribers.own(client).path("status").asText()).isEqualTo("active");
    assertThat(subscribers.earned(client)).isEqualTo(new Money(25_00));
    assertThat(subscribers.mails(client)).anyMatch(it -> it.contains("Reçu de votre abonnement"));
  }

  @Test
  void a_renewal_that_fails_leaves_a_grace_and_then_access_ends_without_any_event()
      throws Exception {
    String resource = catalogued.resource("De grâce", Map.of("price", "20"));
    UserId client = subscribers.withCard();
    subscribers.subscribe(client, plans.plan("all"));
    for (int attempt = 0; attempt < 4; attempt++) {
      CLOUD.cloud().stripe().declineNext("insufficient_funds");
    }

    plans.pass(Duration.ofDays(32));
    String pastDue = subscribers.own(client).path("status").asText();
    boolean inGrace = subscribers.reads(client, resource);
    Answer change = subscribers.change(client, "{\"interval\":\"year\"}");
    CLOUD.cloud().stripe().webhooks().lose(100);
    plans.pass(Duration.ofDays(7));
    boolean afterwards = subscribers.reads(client, resource);
    CLOUD.cloud().stripe().webhooks().normal();

    assertThat(pastDue).isEqualTo("past_due");
    assertThat(inGrace).isTrue();
    assertThat(change.status()).isEqualTo(409);
    assertThat(change.text("code")).isEqualTo("SUBSCRIPTION_UNPAID");
    assertThat(afterwards).isFalse();
    assertThat(subscribers.mails(client))
        .anyMatch(it -> it.contains("Le paiement de votre abonnement a échoué"));
  }

  @Test
  void what_is_ended_at_stripe_ends_at_once() {
    String resource = catalogued.resource("Finie", Map.of("price", "20"));
    UserId client = subscribers.withCard();
    subscribers.subscribe(client, plans.plan("all"));
    assertThat(subscribers.reads(client, resource)).isTrue();

    subscribers.endAtStripe(client);

    assertThat(subscribers.reads(client, resource)).isFalse();
    assertThat(subscribers.subscribe(client, plans.plan("all")).status()).isEqualTo(201);
    assertThat(subscribers.reads(client, resource)).isTrue();
  }

  @Test
  void clicks_at_once_make_one_subscription() {
    UserId client = subscribers.withCard();
    String plan = plans.plan("all");

    List<Answer> answers =
        AtOnce.times(8, () -> payers.as(client).post(Plans.SUBSCRIPTION, Plans.monthly(plan)));
    CLOUD.settle();

    assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 502);
    assertThat(subscribers.atStripe(client)).hasSize(1);
    assertThat(subscribers.paid(client)).hasSize(1);
  }

  @Test
  void a_card_that_the_bank_refuses_begins_nothing_and_another_one_does() {
    UserId client = subscribers.withCard();
    String plan = plans.plan("all");
    CLOUD.cloud().stripe().declineNext("insufficient_funds");

    Answer refused = subscribers.subscribe(client, plan);
    JsonNode own = subscribers.own(client);
    Answer again = subscribers.subscribe(client, plan);

    assertThat(refused.status()).as(refused.body()).isEqualTo(402);
    assertThat(refused.text("error")).contains("solde est insuffisant");
    assertThat(own.path("status").asText()).isEqualTo("canceled");
    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(subscribers.paid(client)).hasSize(1);
  }

  @Test
  void whoever_has_one_is_answered_with_it_and_refused_another() {
    UserId client = subscribers.withCard();
    String plan = plans.plan("all");
    String id = subscribers.subscribe(client, plan).json().at("/subscription/id").asText();

    Answer same = subscribers.subscribe(client, plan);
    Answer other = subscribers.subscribe(client, plans.plan("all"));

    assertThat(same.json().at("/subscription/id").asText()).isEqualTo(id);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text("code")).isEqualTo("ALREADY_SUBSCRIBED");
    assertThat(subscribers.paid(client)).hasSize(1);
  }

  @Test
  void P15_no_price_and_no_status_is_taken_from_the_body() {
    UserId client = subscribers.withCard();
    String plan = plans.plan("all");

    Answer begun =
        payers
            .as(client)
            .post(
                Plans.SUBSCRIPTION,
                "{\"planId\":\"%s\",\"interval\":\"month\",\"price\":1,\"priceCad\":0.5,\"status\":\"active\",\"accessUntil\":\"2999-01-01T00:00:00Z\"}"
                    .formatted(plan));

    assertThat(begun.json().at("/subscription/priceCad").decimalValue())
        .isEqualByComparingTo("12.50");
    assertThat(subscribers.paid(client).getFirst().path("amount").asLong()).isEqualTo(1250);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|planId",
        "{\"planId\":\"x\",\"interval\":\"month\"}|planId",
        "{\"planId\":\"0198f3a1b2c3000000000001\",\"interval\":\"week\"}|interval",
        "{\"planId\":\"0198f3a1b2c3000000000001\",\"interval\":\"month\",\"paymentMethodId\":\"4242\"}|paymentMethodId"
      })
  void a_wrong_field_is_named(String body, String field) {
    Answer answer = payers.as(payers.client()).post(Plans.SUBSCRIPTION, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").toString()).contains(field);
  }

  @Test
  void without_a_card_or_with_anothers_nothing_begins() {
    UserId other = payers.client();
    String card = payers.savedCard(other);
    UserId client = payers.client();
    String plan = plans.plan("all");

    Answer none = subscribers.subscribe(client, plan);
    Answer anothers =
        payers
            .as(client)
            .post(
                Plans.SUBSCRIPTION,
                "{\"planId\":\"%s\",\"interval\":\"month\",\"paymentMethodId\":\"%s\"}"
                    .formatted(plan, card));

    assertThat(none.status()).isEqualTo(400);
    assertThat(none.text("code")).isEqualTo("NO_PAYMENT_METHOD");
    assertThat(anothers.status()).isEqualTo(404);
    assertThat(payers.as(client).get(Plans.SUBSCRIPTION).json().has("subscription")).isFalse();
  }

  @Test
  void a_plan_for_others_or_that_is_not_offered_does_not_exist() {
    UserId professional = payers.person(Role.PROFESSIONAL, null, null);

    assertThat(subscribers.subscribe(professional, plans.plan("all")).status()).isEqualTo(404);
    assertThat(
            subscribers
                .subscribe(subscribers.withCard(), plans.plan(Map.of("isActive", "false")))
                .status())
        .isEqualTo(404);
  }

  @Test
  void a_price_that_changes_leaves_subscribers_theirs() throws Exception {
    UserId client = subscribers.withCard();
    String plan = plans.plan("all");
    subscribers.subscribe(client, plan);

    plans.admin().patch(Plans.ADMIN + "/" + plan, "{\"monthlyPrice\":40}");
    plans.pass(Duration.ofDays(32));
    UserId later = subscribers.withCard();
    Answer begun = subscribers.subscribe(later, plan);

    assertThat(subscribers.earned(client)).isEqualTo(new Money(25_00));
    assertThat(begun.json().at("/subscription/priceCad").decimalValue())
        .isEqualByComparingTo("40.00");
  }

  @Test
  void events_that_never_came_are_made_up_for_at_night() throws Exception {
    UserId client = subscribers.withAskingCard();
    Answer begun = subscribers.subscribe(client, plans.plan("all"));
    CLOUD.cloud().stripe().webhooks().lose(100);
    authenticate(begun);
    String before = subscribers.own(client).path("status").asText();
    CLOUD.cloud().stripe().webhooks().normal();

    plans.pass(Duration.ofDays(1));

    assertThat(before).isEqualTo("incomplete");
    assertThat(subscribers.own(client).path("status").asText()).isEqualTo("active");
    assertThat(subscribers.earned(client)).isEqualTo(new Money(12_50));
  }

  @Test
  void the_portal_is_opened_by_whoever_subscribed() {
    UserId client = subscribers.withCard();
    Answer before = payers.as(client).post(Plans.SUBSCRIPTION + "/portal", "");
    subscribers.subscribe(client, plans.plan("all"));

    Answer after = payers.as(client).post(Plans.SUBSCRIPTION + "/portal", "");

    assertThat(before.status()).isEqualTo(404);
    assertThat(after.text("url")).startsWith("https://billing.stripe.com/");
  }
}
