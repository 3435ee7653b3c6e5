package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.DisputeId;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// A dispute.
@Json(naming = Json.Naming.LowerUnderscore)
record DisputeBody(
    String id,
    @Nullable String charge,
    @Nullable String paymentIntent,
    long amount,
    String reason,
    String status)
    implements Body<Dispute> {

  @Override
  public Dispute meaning() {
    return new Dispute(
        new DisputeId(id),
        Body.known(charge, ChargeId::new),
        Body.known(paymentIntent, PaymentIntentId::new),
        new Money(amount),
        reason,
        status);
  }
}
