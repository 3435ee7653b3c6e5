package ca.jechemine.payments.domain.stripe;

/// An Express account for a professional in Canada (contract 30 §11).
///
/// @param email in lower case
public record NewAccount(String email, Metadata metadata) {

  /// Without the person.
  @Override
  public String toString() {
    return "NewAccount" + metadata.entries();
  }
}
