package ca.jechemine.notifications.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

  /// The one that JSON spells so.
  public static Optional<FeedType> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
