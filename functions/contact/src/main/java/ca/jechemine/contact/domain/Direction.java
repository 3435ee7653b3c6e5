package ca.jechemine.contact.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether the administrators were written to, or wrote.
public enum Direction {
  INBOUND,
  OUTBOUND;

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The direction of that code, if there is one.
  public static Optional<Direction> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
