package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Subscriptions to plans, from outside: who subscribes reads what the plan includes, as long as it
/// is paid for.
class SubscriptionsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Payers payers = new Payers(CLOUD);
  private final Plans plans = new Plans(CLOUD);
  private final Catalogued catalogued = new Catalogued(CLOUD);

  @Test
  void whoever_subscribes_by_a_saved_card_reads_what_the_plan_includes() {
    String included =
        catalogued.resource("Incluse", Map.of("price", "20", "tags", "[\"sommeil\"]"));
    String other = catalogued.resource("Autre", Map.of("price", "20", "tags", "[\"deuil\"]"));
    UserId client = payers.client();
    payers.savedCard(client);
    String plan = plans.plan("tag:Sommeil");

    Answer begun = payers.as(client).post(Plans.SUBSCRIPTION, Plans.monthly(plan));
    CLOUD.settle();

    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    JsonNode subscription = begun.json().path("subscription");
    assertThat(subscription.path("status").asText()).isEqualTo("active");
    assertThat(subscription.path("priceCad").decimalValue()).isEqualByComparingTo("12.50");
    assertThat(subscription.path("plan").path("name").asText()).isEqualTo("Sérénité");
    assertThat(begun.json().has("clientSecret")).isFalse();
    assertThat(reads(client, included)).isTrue();
    assertThat(reads(client, other)).isFalse();
    assertThat(payers.as(client).get(Plans.SUBSCRIPTION).json().path("subscription").path("id"))
        .isEqualTo(subscription.path("id"));
  }

  private boolean reads(UserId reader, String resource) {
    return payers
        .as(reader)
        .get(Catalogued.RESOURCES + resource)
        .json()
        .path("resource")
        .path("hasAccess")
        .asBoolean();
  }
}
