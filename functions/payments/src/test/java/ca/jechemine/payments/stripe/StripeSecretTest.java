package ca.jechemine.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Without its secret, nothing of Stripe starts.
class StripeSecretTest {

  @Test
  void every_secret_of_a_webhook_counts() {
    StripeSecret secret =
        StripeSecret.of(
            Map.of(
                "secretKey", "sk_1",
                "webhookSecret", "whsec_1",
                "webhookSecretConnect", "whsec_2",
                "webhookSecretBefore", " ",
                "publishableKey", "pk_1"));

    assertThat(secret.secretKey()).isEqualTo("sk_1");
    assertThat(secret.webhookSecrets()).containsExactlyInAnyOrder("whsec_1", "whsec_2");
    assertThat(secret.toString()).doesNotContain("sk_1", "whsec_1");
  }

  @Test
  void one_that_is_not_complete_is_none() {
    assertThatIllegalStateException()
        .isThrownBy(() -> StripeSecret.of(Map.of("secretKey", "sk_1")));
    assertThatIllegalStateException()
        .isThrownBy(() -> StripeSecret.of(Map.of("webhookSecret", "whsec_1")));
    assertThatIllegalStateException()
        .isThrownBy(() -> StripeSecret.of(Map.of("secretKey", "sk_1", "webhookSecret", " ")));
  }
}
