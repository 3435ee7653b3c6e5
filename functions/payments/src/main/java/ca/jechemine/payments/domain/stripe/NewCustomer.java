package ca.jechemine.payments.domain.stripe;

import org.jspecify.annotations.Nullable;

/// Whom Stripe is to know (contract 30 §2).
///
/// @param email in lower case
/// @param name first and last name
public record NewCustomer(String email, @Nullable String name, Metadata metadata) {

  /// Without the person.
  @Override
  public String toString() {
    return "NewCustomer" + metadata.entries();
  }
}
