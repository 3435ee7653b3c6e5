package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// How people meet; the contract's `type` (contract 20 §2.2). `BOTH`: by video or in person.
public enum Modality {
  VIDEO("video"),
  IN_PERSON("in-person"),
  PHONE("phone"),
  BOTH("both");

  private final String code;

  Modality(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<Modality> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
