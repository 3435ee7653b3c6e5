package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.ClientSecret;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MandateId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.payments.domain.stripe.SetupIntentId;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A set-up of a method.
@Json(naming = Json.Naming.LowerUnderscore)
record SetupIntentBody(
    String id,
    String status,
    List<String> paymentMethodTypes,
    @Nullable String customer,
    @Nullable String paymentMethod,
    @Nullable String mandate,
    @Nullable String clientSecret,
    @Nullable ErrorBody lastSetupError,
    @Nullable Map<String, String> metadata)
    implements Body<SetupIntent> {

  /// A page of them.
  @Json(naming = Json.Naming.LowerUnderscore)
  record Page(List<SetupIntentBody> data) implements Body<List<SetupIntent>> {

    @Override
    public List<SetupIntent> meaning() {
      return data.stream().map(SetupIntentBody::meaning).toList();
    }
  }

  @Override
  public SetupIntent meaning() {
    return new SetupIntent(
        new SetupIntentId(id),
        SetupIntent.Status.valueOf(status.toUpperCase(Locale.ROOT)),
        Body.known(customer, CustomerId::new),
        Body.known(paymentMethod, PaymentMethodId::new),
        PaymentIntentBody.only(paymentMethodTypes),
        Body.known(mandate, MandateId::new),
        Body.known(clientSecret, ClientSecret::new),
        ErrorBody.meaning(lastSetupError),
        MetadataBody.meaning(metadata));
  }
}
