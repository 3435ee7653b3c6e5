package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// As whom Stripe knows clients: as the account does, and as nobody once the account is anonymised
/// (Law 25). What they paid stays there.
class ForgottenPayersTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Payers payers = new Payers(CLOUD);

  @Test
  void another_address_name_and_language_reach_stripe() {
    UserId client = payers.client();
    payers.savedCard(client);
    assertThat(customer(client).path("email").asText()).isEqualTo(payers.email(client));

    renamed(client, Payers.LATEST + 1, "autre." + client + "@exemple.ca", "Léa");

    JsonNode customer = customer(client);
    assertThat(customer.path("email").asText()).isEqualTo("autre." + client + "@exemple.ca");
    assertThat(customer.path("name").asText()).isEqualTo("Léa Tremblay");
    assertThat(customer.path("preferred_locales").toString()).isEqualTo("[\"en\"]");
    assertThat(customer.at("/metadata/userId").asText()).isEqualTo(client.value());
  }

  @Test
  void the_customer_of_a_sign_up_says_whose_it_is_once_it_is_somebody_s() {
    UserId client = payers.client();
    Answer setup =
        CLOUD
            .api()
            .post(
                "/api/payments/guest-setup-intent",
                "{\"email\":\"%s\",\"name\":\"Zoé\"}".formatted(payers.email(client)));
    payers.confirm(setup.text("clientSecret"), "pm_card_visa");

    payers.welcome(client);

    JsonNode customer = customer(client);
    assertThat(customer.at("/metadata/userId").asText()).isEqualTo(client.value());
    assertThat(customer.at("/metadata/role").asText()).isEqualTo("client");
    assertThat(customer.at("/metadata/signUpId").asText()).isNotEmpty();
  }

  @Test
  void P4_wherever_forgetting_dies_stripe_knows_nobody_and_no_method_any_more() {
    Crash.letStartAnew(CLOUD, "KnowPayers");
    CLOUD.cloud().invocations().clear();
    isForgotten(forgotten(() -> {}));

    List<Crash> crashes = Crash.all(CLOUD, "KnowPayers");
    for (Crash crash : crashes) {
      isForgotten(forgotten(() -> crash.plan(CLOUD)));
    }

    assertThat(crashes).hasSizeGreaterThan(6);
  }

  @Test
  void what_is_told_late_of_whoever_is_forgotten_changes_nothing_at_stripe() {
    UserId client = forgotten(() -> {});

    renamed(client, Payers.LATEST, payers.email(client), "Léa");

    isForgotten(client);
  }

  @Test
  void an_account_whose_bank_agrees_after_its_holder_is_forgotten_is_taken_away() {
    UserId client = payers.client();
    String secret =
        payers
            .as(client)
            .post("/api/payments/setup-intent", "{\"paymentMethodType\":\"acss_debit\"}")
            .text("clientSecret");
    CLOUD.cloud().stripe().webhooks().hold();
    payers.forgotten(client);
    payers.confirm(secret, "pm_acssDebit_success");
    CLOUD.cloud().stripe().webhooks().normal();
    CLOUD.settle();

    isForgotten(client);
  }

  /// Somebody with two methods, forgotten.
  private UserId forgotten(Runnable death) {
    UserId client = payers.client();
    payers.savedCard(client);
    payers.saved(client, "acss_debit", "pm_acssDebit_success");
    CLOUD.settle();
    assertThat(methods(client)).hasSize(2);
    death.run();
    payers.forgotten(client);
    CLOUD.settle();
    return client;
  }

  private void isForgotten(UserId client) {
    JsonNode customer = customer(client);
    assertThat(customer.path("email").isNull()).isTrue();
    assertThat(customer.path("name").isNull()).isTrue();
    assertThat(customer.at("/metadata/userId").asText()).isEqualTo(client.value());
    assertThat(methods(client)).isEmpty();
    assertThat(payers.wallet(client).kept()).isEmpty();
    assertThat(payers.table().people().find(client).orElseThrow().isForgotten()).isTrue();
  }

  private JsonNode customer(UserId owner) {
    String id = payers.wallet(owner).atStripe().orElseThrow().value();
    return CLOUD.cloud().stripe().object(id).orElseThrow();
  }

  private List<JsonNode> methods(UserId owner) {
    String id = payers.wallet(owner).atStripe().orElseThrow().value();
    return CLOUD.cloud().stripe().objects("payment_method").stream()
        .filter(it -> it.path("customer").asText().equals(id))
        .toList();
  }

  private void renamed(UserId client, long version, String email, String name) {
    Publisher.publish(
        CLOUD,
        new AccountChanged(
            client.value(),
            version,
            email,
            name,
            "Tremblay",
            null,
            "en",
            Role.CLIENT,
            AccountStatus.ACTIVE,
            List.of(),
            null,
            payers.now(),
            false));
  }
}
