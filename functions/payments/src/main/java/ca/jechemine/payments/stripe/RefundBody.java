package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.RefundId;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A refund.
@Json(naming = Json.Naming.LowerUnderscore)
record RefundBody(
    String id,
    String status,
    long amount,
    @Nullable String paymentIntent,
    @Nullable String charge,
    @Nullable String failureReason,
    @Nullable Map<String, String> metadata)
    implements Body<StripeRefund> {

  /// A page of them.
  @Json(naming = Json.Naming.LowerUnderscore)
  record Page(List<RefundBody> data) implements Body<List<StripeRefund>> {

    @Override
    public List<StripeRefund> meaning() {
      return data.stream().map(RefundBody::meaning).toList();
    }
  }

  @Override
  public StripeRefund meaning() {
    return new StripeRefund(
        new RefundId(id),
        StripeRefund.Status.valueOf(status.toUpperCase(Locale.ROOT)),
        new Money(amount),
        Body.known(paymentIntent, PaymentIntentId::new),
        Body.known(charge, ChargeId::new),
        failureReason,
        MetadataBody.meaning(metadata));
  }
}
