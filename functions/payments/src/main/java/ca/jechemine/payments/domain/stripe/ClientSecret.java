package ca.jechemine.payments.domain.stripe;

/// What lets a browser confirm one payment or one set-up; whoever holds it can. It goes to the
/// payer alone and is never kept.
public record ClientSecret(String value) {

  /// Without the secret, so that it gets into no log.
  @Override
  public String toString() {
    return "ClientSecret[…]";
  }
}
