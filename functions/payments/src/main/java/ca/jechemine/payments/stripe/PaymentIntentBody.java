package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.ClientSecret;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A payment.
@Json(naming = Json.Naming.LowerUnderscore)
record PaymentIntentBody(
    String id,
    String status,
    long amount,
    long amountReceived,
    String currency,
    List<String> paymentMethodTypes,
    @Nullable String customer,
    @Nullable String paymentMethod,
    @Nullable String latestCharge,
    @Nullable String clientSecret,
    @Nullable ErrorBody lastPaymentError,
    long created,
    @Nullable Map<String, String> metadata)
    implements Body<PaymentIntent> {

  /// A page of them.
  @Json
  record Page(List<PaymentIntentBody> data) implements Body<List<PaymentIntent>> {

    @Override
    public List<PaymentIntent> meaning() {
      return data.stream().map(PaymentIntentBody::meaning).toList();
    }
  }

  @Override
  public PaymentIntent meaning() {
    return new PaymentIntent(
        new PaymentIntentId(id),
        PaymentIntent.Status.valueOf(status.toUpperCase(Locale.ROOT)),
        new Money(amount),
        new Money(amountReceived),
        currency,
        only(paymentMethodTypes),
        Body.known(customer, CustomerId::new),
        Body.known(paymentMethod, PaymentMethodId::new),
        Body.known(latestCharge, ChargeId::new),
        Body.known(clientSecret, ClientSecret::new),
        ErrorBody.meaning(lastPaymentError),
        Instant.ofEpochSecond(created),
        MetadataBody.meaning(metadata));
  }

  /// The type, where there is one alone that the platform knows.
  static @Nullable MethodType only(List<String> types) {
    return types.size() == 1 ? MethodType.of(types.getFirst()).orElse(null) : null;
  }
}
