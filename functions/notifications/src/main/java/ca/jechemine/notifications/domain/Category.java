package ca.jechemine.notifications.domain;

import java.util.Locale;

/// What a notice is about, as people choose by what they want to hear of it (contract 40 §3.6).
public enum Category {
  APPOINTMENT,
  PROPOSAL,
  PAYMENT,
  REMINDER,
  DOCUMENT,
  RESOURCE,
  MESSAGE,
  SYSTEM;

  /// As JSON spells it, in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
