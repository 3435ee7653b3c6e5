package ca.jechemine.payments.domain.stripe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A method that a customer pays with.
public sealed interface SavedMethod {

  PaymentMethodId id();

  /// Whose it is; null once it is detached.
  @Nullable CustomerId customer();

  MethodType type();

  /// Whose it is, while it is attached.
  default Optional<CustomerId> owner() {
    return Optional.ofNullable(customer());
  }

  /// Whether it is that customer's.
  default boolean belongsTo(CustomerId other) {
    return other.equals(customer());
  }

  /// A card.
  ///
  /// @param expMonth 1 to 12
  record Card(
      PaymentMethodId id,
      @Nullable CustomerId customer,
      String brand,
      String last4,
      int expMonth,
      int expYear)
      implements SavedMethod {

    @Override
    public MethodType type() {
      return MethodType.CARD;
    }
  }

  /// A bank account in Canada that may be debited.
  record AcssDebit(PaymentMethodId id, @Nullable CustomerId customer, String bankName, String last4)
      implements SavedMethod {

    @Override
    public MethodType type() {
      return MethodType.ACSS_DEBIT;
    }
  }
}
