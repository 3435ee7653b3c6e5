package ca.jechemine.contact.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a message stands, as the inbox shows it.
public enum Status {
  NEW,
  READ,
  RESPONDED,
  ARCHIVED;

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The status of that code, if there is one.
  public static Optional<Status> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
