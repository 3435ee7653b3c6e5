package ca.jechemine.identity.domain;

import java.time.Instant;

/// How the holder of an account would rather pay, and when they said so: what was said last counts,
/// in whatever order it is heard.
public record PaymentPreference(PreferredPaymentMethod method, Instant saidAt) {

  /// Whether it was said after that.
  public boolean isAfter(PaymentPreference other) {
    return saidAt.isAfter(other.saidAt);
  }
}
