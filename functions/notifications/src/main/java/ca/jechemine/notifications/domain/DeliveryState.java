package ca.jechemine.notifications.domain;

import java.util.Locale;

/// How far a delivery has come.
public enum DeliveryState {
  /// It is to be sent, or being sent.
  RESERVED,
  /// The service took it.
  SENT,
  /// It was not to be sent.
  SUPPRESSED,
  /// The service will not take it.
  FAILED,
  /// The service took it, and it could not be delivered, for good.
  BOUNCED,
  /// Whoever got it calls it unwanted.
  COMPLAINED;

  /// As JSON spells it.
  public String code() {
    return this == RESERVED ? "planned" : name().toLowerCase(Locale.ROOT);
  }
}
