package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.Charge;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import io.avaje.jsonb.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A movement of money.
@Json(naming = Json.Naming.LowerUnderscore)
record ChargeBody(
    String id,
    @Nullable String paymentIntent,
    long amount,
    long amountRefunded,
    String currency,
    @Nullable Map<String, String> metadata)
    implements Body<Charge> {

  @Override
  public Charge meaning() {
    return new Charge(
        new ChargeId(id),
        Body.known(paymentIntent, PaymentIntentId::new),
        new Money(amount),
        new Money(amountRefunded),
        currency,
        MetadataBody.meaning(metadata));
  }
}
