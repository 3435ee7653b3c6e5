package ca.jechemine.contact.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// By which way a message came into the inbox.
public enum Source {
  CONTACT("contact"),
  SCHOOL_MANAGER("school-manager"),
  ENTERPRISE("enterprise"),
  COMPOSE("compose"),
  EMAIL("email");

  private final String code;

  Source(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The source of that code, if there is one.
  public static Optional<Source> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
