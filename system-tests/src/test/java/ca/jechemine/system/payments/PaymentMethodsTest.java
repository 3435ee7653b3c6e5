package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Methods of payment that people save, list and take away (contract 30 §2, §3, §6), from outside.
class PaymentMethodsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String SETUP = "/api/payments/setup-intent";
  private static final String METHODS = "/api/payments/payment-methods";

  private final Payers payers = new Payers(CLOUD);

  @Test
  void a_card_that_is_set_up_and_saved_vouches_for_its_holder() {
    UserId client = payers.client();
    Api api = payers.as(client);

    Answer setup = api.post(SETUP, "");
    String card = payers.confirm(setup.text("clientSecret"), "pm_card_visa").at("/payment_method").asText();
    Answer saved = api.post(METHODS, named(card));

    assertThat(setup.status()).isEqualTo(200);
    assertThat(setup.text("paymentMethodType")).isEqualTo("card");
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(saved.json().path("success").asBoolean()).isTrue();
    Answer listed = api.get(METHODS);
    assertThat(listed.json().path("paymentMethods")).hasSize(1);
    JsonNode method = listed.json().at("/paymentMethods/0");
    assertThat(method.path("id").asText()).isEqualTo(card);
    assertThat(method.at("/card/brand").asText()).isEqualTo("visa");
    assertThat(method.at("/card/last4").asText()).isEqualTo("4242");
    assertThat(method.at("/card/expYear").isNumber()).isTrue();
    assertThat(listed.body()).doesNotContain("billing_details", "customer");
    CLOUD.settle();
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.STRIPE);
    JsonNode account = api.get("/api/users/me").json();
    assertThat(account.path("paymentGuaranteeStatus").asText()).isEqualTo("green");
    assertThat(account.path("paymentGuaranteeSource").asText()).isEqualTo("stripe");
    assertThat(account.path("preferredPaymentMethod").asText()).isEqualTo("card");
  }

  private static String named(String method) {
    return "{\"paymentMethodId\":\"%s\"}".formatted(method);
  }
}
