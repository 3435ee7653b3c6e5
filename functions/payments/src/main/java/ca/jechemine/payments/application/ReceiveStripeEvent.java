package ca.jechemine.payments.application;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.domain.StripeEvents;
import ca.jechemine.payments.domain.stripe.InvalidSignature;
import ca.jechemine.payments.domain.stripe.StripeEvent;
import ca.jechemine.payments.domain.stripe.Webhooks;
import java.nio.charset.StandardCharsets;

/// Takes what Stripe sends: looks at its signature and keeps it. What follows from it is done
/// afterwards (contract 30 §9).
public final class ReceiveStripeEvent {

  private final Webhooks webhooks;
  private final StripeEvents events;

  public ReceiveStripeEvent(Webhooks webhooks, StripeEvents events) {
    this.webhooks = webhooks;
    this.events = events;
  }

  /// Keeps the event.
  ///
  /// @return whether it is new
  /// @throws Refusal.BadRequest when Stripe did not sign it
  public boolean receive(String body, String signature) {
    return events.keep(open(body, signature), body);
  }

  private StripeEvent open(String body, String signature) {
    try {
      return webhooks.open(body.getBytes(StandardCharsets.UTF_8), signature);
    } catch (InvalidSignature | IllegalArgumentException notStripe) {
      throw Refusal.badRequest(
          "INVALID_SIGNATURE",
          new Text("La signature n’est pas valide.", "The signature is not valid."));
    }
  }
}
