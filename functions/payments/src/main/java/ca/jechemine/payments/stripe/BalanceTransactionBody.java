package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.BalanceTransaction;
import ca.jechemine.payments.domain.stripe.BalanceTransactionId;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.StripePage;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of the platform's balance.
@Json
record BalanceTransactionBody(
    String id,
    String type,
    long amount,
    long fee,
    long net,
    String currency,
    @Json.Raw @Nullable String source,
    long created)
    implements Body<BalanceTransaction> {

  /// A page of them.
  @Json(naming = Json.Naming.LowerUnderscore)
  record Page(List<BalanceTransactionBody> data, boolean hasMore)
      implements Body<StripePage<BalanceTransaction>> {

    @Override
    public StripePage<BalanceTransaction> meaning() {
      return new StripePage<>(data.stream().map(BalanceTransactionBody::meaning).toList(), hasMore);
    }
  }

  /// What made it, where that is asked for with it, and else its id.
  @Json(naming = Json.Naming.LowerUnderscore)
  record Source(
      @Nullable String id, @Nullable String paymentIntent, @Nullable Map<String, String> metadata) {

    private static final Source NONE = new Source(null, null, null);

    private static Source of(@Nullable String json) {
      if (json == null || json.equals("null")) {
        return NONE;
      }
      return json.startsWith("{")
          ? ca.jechemine.runtime.json.Json.read(Source.class, json)
          : new Source(json.substring(1, json.length() - 1), null, null);
    }
  }

  @Override
  public BalanceTransaction meaning() {
    Source of = Source.of(source);
    return new BalanceTransaction(
        new BalanceTransactionId(id),
        type,
        new Money(amount),
        new Money(fee),
        new Money(net),
        currency,
        of.id(),
        Body.known(of.paymentIntent(), PaymentIntentId::new),
        MetadataBody.meaning(of.metadata()),
        Instant.ofEpochSecond(created));
  }
}
