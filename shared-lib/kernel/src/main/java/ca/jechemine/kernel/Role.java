package ca.jechemine.kernel;

import java.util.Locale;

/// What an account is on the platform (contract 10 §2.1).
public enum Role {
  CLIENT,
  PROFESSIONAL,
  ADMIN,
  GUEST,
  PROSPECT,
  EMPLOYEE;

  /// As JSON spells it, in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role of that code.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
