package ca.jechemine.payments.stripe;

import ca.jechemine.runtime.secrets.Secrets;
import java.util.List;
import java.util.Map;

/// The secret of the platform at Stripe: `{"secretKey": "sk_…", "webhookSecret": "whsec_…", …}`.
/// Every field whose name begins with `webhookSecret` holds one that Stripe may sign with: there is
/// one for each of its endpoints, and while one is rotated there are two for it.
public record StripeSecret(String secretKey, List<String> webhookSecrets) {

  private static final String WEBHOOK = "webhookSecret";

  public StripeSecret {
    webhookSecrets = List.copyOf(webhookSecrets);
  }

  /// The secret that `STRIPE_SECRET` names.
  ///
  /// @throws IllegalStateException when it is not complete
  public static StripeSecret of(Secrets secrets) {
    return of(secrets.texts("STRIPE_SECRET"));
  }

  static StripeSecret of(Map<String, String> secret) {
    String key = secret.get("secretKey");
    List<String> webhooks =
        secret.entrySet().stream()
            .filter(it -> it.getKey().startsWith(WEBHOOK) && !it.getValue().isBlank())
            .map(Map.Entry::getValue)
            .toList();
    if (key == null || key.isBlank() || webhooks.isEmpty()) {
      throw new IllegalStateException("the secret of Stripe lacks secretKey or webhookSecret");
    }
    return new StripeSecret(key, webhooks);
  }

  /// Says nothing of the values.
  @Override
  public String toString() {
    return "StripeSecret[…]";
  }
}
