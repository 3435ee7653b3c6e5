package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A charge of a saved method in its payer's absence (contract 30 §5). Always Canadian dollars.
///
/// @param description neutral: it stands on statements
/// @param mandate the agreement to debit, where the method is a bank account and it is known
public record NewOffSessionCharge(
    CustomerId customer,
    PaymentMethodId method,
    MethodType type,
    Money amount,
    String description,
    @Nullable MandateId mandate,
    Metadata metadata) {

  /// The agreement to debit, where it is known.
  public Optional<MandateId> knownMandate() {
    return Optional.ofNullable(mandate);
  }
}
