package ca.jechemine.kernel;

import java.util.Locale;

/// Whether an account may act (contract 10 §11.1). A pending one may sign in and little else.
public enum AccountStatus {
  ACTIVE,
  PENDING,
  INACTIVE;

  /// As JSON spells it, in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The status of that code.
  ///
  /// @throws IllegalArgumentException when there is none
  public static AccountStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
