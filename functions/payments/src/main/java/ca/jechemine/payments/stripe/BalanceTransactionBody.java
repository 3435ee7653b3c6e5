package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.BalanceTransaction;
import ca.jechemine.payments.domain.stripe.BalanceTransactionId;
import ca.jechemine.payments.domain.stripe.StripePage;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
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
    @Nullable String source,
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

  @Override
  public BalanceTransaction meaning() {
    return new BalanceTransaction(
        new BalanceTransactionId(id),
        type,
        new Money(amount),
        new Money(fee),
        new Money(net),
        currency,
        source,
        Instant.ofEpochSecond(created));
  }
}
