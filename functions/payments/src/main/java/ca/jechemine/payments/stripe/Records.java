package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.BalanceTransaction;
import ca.jechemine.payments.domain.stripe.BalanceTransactionId;
import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.payments.domain.stripe.ListedEvent;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripePage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What Stripe itself keeps of what happened: `events` and `balance_transactions`.
final class Records {

  private final Calls calls;

  Records(Calls calls) {
    this.calls = calls;
  }

  StripePage<ListedEvent> events(Instant since, @Nullable EventId after) {
    Form form =
        new Form()
            .with("created", Map.of("gte", since.getEpochSecond()))
            .with("limit", Stripe.PAGE)
            .withKnown("starting_after", Optional.ofNullable(after));
    return calls.get(EventBody.Page.class, "/v1/events", form);
  }

  StripePage<BalanceTransaction> balanceTransactions(
      Instant since, Instant until, @Nullable BalanceTransactionId after) {
    Form form =
        new Form()
            .with("created", Map.of("gte", since.getEpochSecond(), "lt", until.getEpochSecond()))
            .with("limit", Stripe.PAGE)
            .withOnly("expand", "data.source")
            .withKnown("starting_after", Optional.ofNullable(after));
    return calls.get(BalanceTransactionBody.Page.class, "/v1/balance_transactions", form);
  }
}
