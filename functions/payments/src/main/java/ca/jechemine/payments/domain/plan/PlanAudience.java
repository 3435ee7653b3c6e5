package ca.jechemine.payments.domain.plan;

import ca.jechemine.kernel.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may subscribe to a plan. Administrators, employees and those without an account do not.
public enum PlanAudience {
  CLIENT,
  PROFESSIONAL,
  ALL;

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The audience of that code, if there is one.
  public static Optional<PlanAudience> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }

  /// Whether who has that role may subscribe.
  public boolean includes(Role role) {
    return switch (role) {
      case CLIENT -> this != PROFESSIONAL;
      case PROFESSIONAL -> this != CLIENT;
      case ADMIN, GUEST, PROSPECT, EMPLOYEE -> false;
    };
  }
}
