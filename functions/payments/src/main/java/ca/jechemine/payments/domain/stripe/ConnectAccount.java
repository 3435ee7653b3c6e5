package ca.jechemine.payments.domain.stripe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A professional's account at Stripe.
///
/// @param bank where its payouts go, once that is known
public record ConnectAccount(
    AccountId id,
    boolean chargesEnabled,
    boolean payoutsEnabled,
    boolean detailsSubmitted,
    @Nullable Bank bank,
    Metadata metadata) {

  /// Whether it may take money and pay it out.
  public boolean isSetUp() {
    return chargesEnabled && payoutsEnabled;
  }

  /// Where its payouts go, once that is known.
  public Optional<Bank> bankAccount() {
    return Optional.ofNullable(bank);
  }

  /// A bank account as its holder recognizes it. Each part may be unknown.
  public record Bank(
      @Nullable String institution,
      @Nullable String last4,
      @Nullable String routingNumber,
      @Nullable String currency) {

    /// Without the numbers.
    @Override
    public String toString() {
      return "Bank[…]";
    }
  }
}
