package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// For how many people a session is (contract 20 §2.2).
public enum TherapyType {
  SOLO("solo"),
  COUPLE("couple"),
  GROUP("group");

  private final String code;

  TherapyType(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<TherapyType> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
