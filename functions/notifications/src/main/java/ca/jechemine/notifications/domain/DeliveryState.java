package ca.jechemine.notifications.domain;

import java.util.Locale;

/// How far a delivery has come.
public enum DeliveryState {
  /// It is to be sent, or being sent: written down before anything is done for it.
  RESERVED,
  /// It waits to be told together with others of its kind.
  HELD,
  /// The service took it, or the mail in which it was told with others.
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

  /// Whether it is known what became of it.
  public boolean isSettled() {
    return switch (this) {
      case RESERVED, HELD -> false;
      case SENT, SUPPRESSED, FAILED, BOUNCED, COMPLAINED -> true;
    };
  }
}
