package ca.jechemine.payments.domain.plan;

import java.util.Locale;

/// How far a subscription is.
public enum SubscriptionStatus {
  /// Decided here; Stripe is being asked, or was.
  UNDERWAY,
  /// At Stripe, and its first payment is not made.
  INCOMPLETE,
  /// Paid for.
  ACTIVE,
  /// A renewal was not paid.
  PAST_DUE,
  /// Over.
  CANCELED;

  /// As JSON and events spell it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The status of that code.
  ///
  /// @throws IllegalArgumentException when there is none
  public static SubscriptionStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /// Whether its first payment was made and it is not over.
  public boolean hasBegun() {
    return this == ACTIVE || this == PAST_DUE;
  }
}
