package ca.jechemine.payments.domain.stripe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why Stripe could not take a payment or save a method: Stripe's codes, never its text.
///
/// @param code such as `card_declined` or `authentication_required`
/// @param declineCode the bank's reason, such as `insufficient_funds`
public record PaymentError(String code, @Nullable String declineCode) {

  /// The bank's reason, when it gave one.
  public Optional<String> knownDeclineCode() {
    return Optional.ofNullable(declineCode);
  }
}
