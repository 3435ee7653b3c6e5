package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.InvoiceId;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.StripeId;
import ca.jechemine.payments.domain.stripe.StripeInvoice;
import ca.jechemine.payments.domain.stripe.StripeSubscriptionId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An invoice. Since version 2025-03-31 it does not name its payment: `payments`, which is told
/// where it is asked for, does; and its subscription is its parent.
@Json(naming = Json.Naming.LowerUnderscore)
record InvoiceBody(
    String id,
    String status,
    @Nullable String billingReason,
    long amountPaid,
    String currency,
    @Nullable Parent parent,
    @Nullable Transitions statusTransitions,
    @Nullable Payments payments)
    implements Body<StripeInvoice> {

  @Json(naming = Json.Naming.LowerUnderscore)
  record Parent(@Nullable SubscriptionDetails subscriptionDetails) {}

  @Json
  record SubscriptionDetails(@Nullable String subscription) {}

  @Json(naming = Json.Naming.LowerUnderscore)
  record Transitions(@Nullable Long paidAt) {}

  /// What pays it.
  @Json
  record Payments(List<Payment> data) implements Body<Optional<InvoiceId>> {

    /// Which invoice it is that they pay.
    @Override
    public Optional<InvoiceId> meaning() {
      return data.stream()
          .map(Payment::invoice)
          .filter(it -> it != null && StripeId.isValid("in", it))
          .findFirst()
          .map(InvoiceId::new);
    }

    private @Nullable PaymentIntentId intent() {
      return data.stream()
          .map(it -> it.payment().paymentIntent())
          .filter(Objects::nonNull)
          .findFirst()
          .map(PaymentIntentId::new)
          .orElse(null);
    }
  }

  @Json
  record Payment(@Nullable String invoice, By payment) {}

  @Json(naming = Json.Naming.LowerUnderscore)
  record By(@Nullable String paymentIntent) {}

  @Override
  public StripeInvoice meaning() {
    return new StripeInvoice(
        new InvoiceId(id),
        status,
        billingReason == null ? "" : billingReason,
        new Money(amountPaid),
        currency,
        statusTransitions == null
            ? null
            : Body.known(statusTransitions.paidAt(), Instant::ofEpochSecond),
        subscription(),
        payments == null ? null : payments.intent());
  }

  private @Nullable StripeSubscriptionId subscription() {
    String of =
        parent == null || parent.subscriptionDetails() == null
            ? null
            : parent.subscriptionDetails().subscription();
    return of != null && StripeId.isValid("sub", of) ? new StripeSubscriptionId(of) : null;
  }
}
