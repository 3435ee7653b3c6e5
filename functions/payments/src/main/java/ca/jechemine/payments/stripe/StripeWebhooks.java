package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.InvalidSignature;
import ca.jechemine.payments.domain.stripe.StripeEvent;
import ca.jechemine.payments.domain.stripe.Webhooks;
import ca.jechemine.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/// What Stripe sends to the webhook.
public final class StripeWebhooks implements Webhooks {

  private final WebhookSignature signature;

  public StripeWebhooks(StripeSecret secret, InstantSource clock) {
    this.signature = new WebhookSignature(secret.webhookSecrets(), clock);
  }

  @Override
  public StripeEvent open(byte[] body, String header) throws InvalidSignature {
    if (!signature.isValid(body, header)) {
      throw new InvalidSignature();
    }
    return read(new String(body, StandardCharsets.UTF_8));
  }

  @Override
  public StripeEvent read(String body) {
    try {
      return Json.read(EventBody.class, body).meaning();
    } catch (RuntimeException unreadable) {
      // What is wrong with it may hold what it says of people.
      throw new IllegalArgumentException("no event of Stripe's");
    }
  }
}
