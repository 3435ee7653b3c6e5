package ca.jechemine.payments.domain.stripe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A method being saved.
///
/// @param mandate the agreement to debit a bank account, once there is one
/// @param error why the last attempt failed
public record SetupIntent(
    SetupIntentId id,
    Status status,
    @Nullable CustomerId customer,
    @Nullable PaymentMethodId method,
    @Nullable MethodType type,
    @Nullable MandateId mandate,
    @Nullable ClientSecret clientSecret,
    @Nullable PaymentError error,
    Metadata metadata) {

  /// How far it is.
  public enum Status {
    REQUIRES_PAYMENT_METHOD,
    REQUIRES_CONFIRMATION,
    REQUIRES_ACTION,
    PROCESSING,
    SUCCEEDED,
    CANCELED
  }

  /// Whose method it is.
  public Optional<CustomerId> knownCustomer() {
    return Optional.ofNullable(customer);
  }

  /// The method, once one was given.
  public Optional<PaymentMethodId> knownMethod() {
    return Optional.ofNullable(method);
  }

  /// The agreement to debit, once there is one.
  public Optional<MandateId> knownMandate() {
    return Optional.ofNullable(mandate);
  }

  /// What sort of method it takes, when the platform knows it.
  public Optional<MethodType> knownType() {
    return Optional.ofNullable(type);
  }
}
