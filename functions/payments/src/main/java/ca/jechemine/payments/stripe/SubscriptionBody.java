package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.InvoiceId;
import ca.jechemine.payments.domain.stripe.PriceId;
import ca.jechemine.payments.domain.stripe.StripeSubscription;
import ca.jechemine.payments.domain.stripe.StripeSubscriptionId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A subscription. Since version 2025-03-31 its periods are those of its items.
@Json(naming = Json.Naming.LowerUnderscore)
record SubscriptionBody(
    String id,
    String status,
    String customer,
    boolean cancelAtPeriodEnd,
    @Nullable Long cancelAt,
    @Nullable Long endedAt,
    @Json.Raw @Nullable String latestInvoice,
    Items items,
    @Nullable Map<String, String> metadata)
    implements Body<StripeSubscription> {

  @Json
  record Items(List<Item> data) {}

  @Json(naming = Json.Naming.LowerUnderscore)
  record Item(String id, long currentPeriodStart, long currentPeriodEnd, PriceBody price) {}

  /// Some of them.
  @Json
  record Page(List<SubscriptionBody> data) implements Body<List<StripeSubscription>> {

    @Override
    public List<StripeSubscription> meaning() {
      return data.stream().map(SubscriptionBody::meaning).toList();
    }
  }

  @Override
  public StripeSubscription meaning() {
    Item item = items.data().getFirst();
    return new StripeSubscription(
        new StripeSubscriptionId(id),
        StripeSubscription.Status.valueOf(status.toUpperCase(Locale.ROOT)),
        new CustomerId(customer),
        item.id(),
        new PriceId(item.price().id()),
        item.price().product(),
        item.price().interval(),
        new Money(item.price().unitAmount()),
        Instant.ofEpochSecond(item.currentPeriodStart()),
        Instant.ofEpochSecond(item.currentPeriodEnd()),
        cancelAtPeriodEnd,
        Body.known(cancelAt, Instant::ofEpochSecond),
        Body.known(endedAt, Instant::ofEpochSecond),
        invoice(),
        MetadataBody.meaning(metadata));
  }

  /// Its id, where it is not told whole.
  private @Nullable InvoiceId invoice() {
    return latestInvoice != null && latestInvoice.startsWith("\"")
        ? new InvoiceId(latestInvoice.substring(1, latestInvoice.length() - 1))
        : null;
  }
}
