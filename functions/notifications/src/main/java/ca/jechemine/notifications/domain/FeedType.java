package ca.jechemine.notifications.domain;

import java.util.Locale;

/// The types of feed rows that the frontend knows.
public enum FeedType {
  APPOINTMENT,
  PROPOSAL,
  SYSTEM,
  CONTACT_REPLY;

  /// As JSON spells it, in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
