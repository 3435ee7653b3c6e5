package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// What whoever refers a patient is (contract 20 §3).
public enum ReferrerType {
  DOCTOR("doctor"),
  SPECIALIST("specialist"),
  OTHER_PROFESSIONAL("other_professional");

  private final String code;

  ReferrerType(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<ReferrerType> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
