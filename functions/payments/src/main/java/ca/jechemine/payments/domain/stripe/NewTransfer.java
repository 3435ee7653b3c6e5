package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Money for a professional. Always Canadian dollars.
///
/// @param description neutral
/// @param source the charge whose money it is: the transfer then waits for that money and fails for
///   no lack of balance; null for the balance at large
public record NewTransfer(
    AccountId destination,
    Money amount,
    String description,
    @Nullable ChargeId source,
    Metadata metadata) {

  /// The charge whose money it is, where it is a single one.
  public Optional<ChargeId> sourceCharge() {
    return Optional.ofNullable(source);
  }
}
