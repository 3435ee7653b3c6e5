package ca.jechemine.payments.domain.purchase;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An administrator decided that money goes back to a buyer: kept before Stripe is asked, so that
/// who asks again with the same key gives back the same and nothing more.
///
/// @param key follows from the request; Stripe’s own key follows from it
/// @param reason in their words
public record RefundDecision(
    String key, Money amount, UserId by, Instant at, @Nullable String reason) {

  /// Without the words.
  @Override
  public String toString() {
    return "refund " + key;
  }
}
