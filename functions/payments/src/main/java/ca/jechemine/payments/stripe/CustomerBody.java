package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A customer.
@Json(naming = Json.Naming.LowerUnderscore)
record CustomerBody(String id, boolean deleted, @Nullable InvoiceSettings invoiceSettings)
    implements Body<CustomerBody> {

  @Json(naming = Json.Naming.LowerUnderscore)
  record InvoiceSettings(@Nullable String defaultPaymentMethod) {}

  @Override
  public CustomerBody meaning() {
    return this;
  }

  CustomerId customer() {
    return new CustomerId(id);
  }

  Optional<PaymentMethodId> defaultMethod() {
    return Optional.ofNullable(invoiceSettings)
        .map(InvoiceSettings::defaultPaymentMethod)
        .map(PaymentMethodId::new);
  }
}
