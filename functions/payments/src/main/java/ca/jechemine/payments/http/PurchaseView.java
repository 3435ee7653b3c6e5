package ca.jechemine.payments.http;

import ca.jechemine.payments.application.PurchaseResource.Bought;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A purchase as its buyer sees it (contract 40 §4.2); amounts in dollars.
@Json
record PurchaseView(
    String id,
    String resourceId,
    BigDecimal price,
    String currency,
    String paymentStatus,
    Instant createdAt) {

  private static final String CURRENCY = "CAD";

  /// What is free is theirs; the payment of what is not the browser confirms.
  static Response answer(Bought bought) {
    PaymentIntent payment = bought.payment();
    return payment == null
        ? Response.created(new Free(of(bought.purchase()), true))
        : Response.created(
            new Begun(
                bought.purchase().id().value(),
                payment.clientSecret() == null ? null : payment.clientSecret().value(),
                payment.id().value(),
                BigDecimal.valueOf(payment.amount().cents(), 2),
                CURRENCY));
  }

  static PurchaseView of(Purchase purchase) {
    return new PurchaseView(
        purchase.id().value(),
        purchase.resource().value(),
        BigDecimal.valueOf(purchase.price().cents(), 2),
        CURRENCY,
        purchase.status(),
        purchase.createdAt());
  }

  /// What costs nothing was bought.
  @Json
  record Free(PurchaseView purchase, boolean hasAccess) {}

  /// What is to be paid, and by which payment.
  @Json
  record Begun(
      String purchaseId,
      @Nullable String clientSecret,
      String paymentIntentId,
      BigDecimal amount,
      String currency) {}
}
