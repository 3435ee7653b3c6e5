package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// On whose side somebody acts, as `cancelledBy` spells it; guests and guardians are on the
/// client's.
public enum Party {
  CLIENT("client"),
  PROFESSIONAL("professional"),
  ADMIN("admin");

  private final String code;

  Party(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<Party> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
