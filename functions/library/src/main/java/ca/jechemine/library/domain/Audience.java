package ca.jechemine.library.domain;

import ca.jechemine.kernel.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom a resource is for.
public enum Audience {
  CLIENT,
  PROFESSIONAL,
  ALL;

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The audience of that code, if there is one.
  public static Optional<Audience> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }

  /// Whether who has that role sees what is for this audience (contract 40 §4.2): professionals
  /// what is for them and for all, administrators everything, everybody else what is for clients
  /// and for all.
  public boolean includes(Role role) {
    return switch (role) {
      case ADMIN -> true;
      case PROFESSIONAL -> this != CLIENT;
      case CLIENT, GUEST, PROSPECT, EMPLOYEE -> this != PROFESSIONAL;
    };
  }
}
