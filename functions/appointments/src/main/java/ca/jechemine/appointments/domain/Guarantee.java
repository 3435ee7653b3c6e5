package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// Whether a client's payments are vouched for (contract 10 §10.1); the later the better.
public enum Guarantee {
  NONE("none"),
  PENDING_ADMIN("pending_admin"),
  GREEN("green");

  private final String code;

  Guarantee(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<Guarantee> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
