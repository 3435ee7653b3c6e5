package ca.jechemine.payments.http;

import ca.jechemine.payments.application.BeginPayment.Begun;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A payment that the browser confirms (contract 30 §4); the amount in dollars.
@Json
record PaymentIntentView(
    @Nullable String clientSecret,
    String paymentIntentId,
    BigDecimal amount,
    String currency,
    @Nullable Boolean reused) {

  private static final String CURRENCY = "CAD";

  static Response answer(Begun begun) {
    PaymentIntent intent = begun.intent();
    return Response.ok(
        new PaymentIntentView(
            intent.clientSecret() == null ? null : intent.clientSecret().value(),
            intent.id().value(),
            BigDecimal.valueOf(intent.amount().cents(), 2),
            CURRENCY,
            begun.isReused() ? Boolean.TRUE : null));
  }
}
