package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A line of the platform's own balance at Stripe: what Stripe itself counts.
///
/// @param type Stripe's code, such as `charge`, `payment`, `refund`, `transfer`, `adjustment`
/// @param amount before the fee; negative for what goes away
/// @param fee what Stripe keeps
/// @param net what the balance changes by
/// @param source the id of what made it; null for few types
/// @param payment the payment whose charge made it; null when it is of none
/// @param metadata of what made it
public record BalanceTransaction(
    BalanceTransactionId id,
    String type,
    Money amount,
    Money fee,
    Money net,
    String currency,
    @Nullable String source,
    @Nullable PaymentIntentId payment,
    Metadata metadata,
    Instant created) {

  /// The payment whose charge made it.
  public Optional<PaymentIntentId> knownPayment() {
    return Optional.ofNullable(payment);
  }

  /// The id of what made it.
  public Optional<String> knownSource() {
    return Optional.ofNullable(source);
  }
}
