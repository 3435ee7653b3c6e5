package ca.jechemine.notifications.domain;

import java.util.Locale;

/// The ways of reaching somebody whose messages go through the ledger.
public enum Channel {
  MAIL,
  SMS,
  PUSH;

  /// As the ledger spells it, in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
