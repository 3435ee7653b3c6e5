package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// What the loved one is to whoever asks (contract 20 §3).
public enum Relationship {
  SPOUSE("spouse"),
  CHILD("child"),
  PARENT("parent"),
  SIBLING("sibling"),
  FRIEND("friend"),
  OTHER("other");

  private final String code;

  Relationship(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<Relationship> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
