package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.plan.SubscriptionStatus;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is kept of whoever subscribed: in their export, and when they are forgotten.
class SubscribersDataTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Payers payers = new Payers(CLOUD);
  private final Subscribers subscribers = new Subscribers(CLOUD, payers);
  private final Plans plans = new Plans(CLOUD);

  /// Nobody else’s renewal is tried while time goes by.
  @BeforeEach
  void nobody_has_subscribed() {
    CLOUD.cloud().stripe().reset();
  }

  @Test
  void an_export_has_what_somebody_subscribed_to_and_paid_and_nothing_of_anybody_else() {
    UserId client = subscribers.withCard();
    String plan = plans.plan("all");
    Answer begun = subscribers.subscribe(client, plan);
    subscribers.subscribe(subscribers.withCard(), plan);

    JsonNode parts = payers.as(client).get("/api/payments/own-data").json().path("parts");

    assertThat(parts.at("/1/name").asText()).isEqualTo("abonnements");
    assertThat(parts.at("/1/records"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("id")).isEqualTo(begun.json().at("/subscription/id"));
          assertThat(it.path("planId").asText()).isEqualTo(plan);
          assertThat(it.path("price").decimalValue()).isEqualByComparingTo("12.50");
          assertThat(it.path("status").asText()).isEqualTo("active");
        });
    assertThat(parts.at("/2/name").asText()).isEqualTo("paiements_abonnements");
    assertThat(parts.at("/2/records"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("amount").decimalValue()).isEqualByComparingTo("12.50");
          assertThat(it.path("reason").asText()).isEqualTo("subscription_create");
        });
  }

  @Test
  void whoever_is_forgotten_pays_no_more() {
    UserId client = subscribers.withCard();
    subscribers.subscribe(client, plans.plan("all"));

    payers.forgotten(client);
    CLOUD.settle();

    assertThat(subscribers.kept(client).status()).isEqualTo(SubscriptionStatus.CANCELED);
    assertThat(subscribers.atStripe(client).getFirst().path("status").asText())
        .isEqualTo("canceled");
  }
}
