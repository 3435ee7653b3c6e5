package ca.jechemine.messages.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;

/// Somebody with an account, as the identity domain told of them last.
///
/// @param version rises with each change there
/// @param name first name before last; empty of who is forgotten
/// @param isAdministrator whether their Admin record is active
/// @param isHidden whether they do not want to be found by other professionals, which only an
///   explicit choice says
public record Correspondent(
    UserId id,
    long version,
    String name,
    Role role,
    AccountStatus status,
    boolean isAdministrator,
    boolean isForgotten,
    boolean isHidden) {

  /// Whoever calls, as their account is now.
  public static Correspondent of(Caller caller, boolean isHidden) {
    return new Correspondent(
        caller.id(),
        0,
        caller.name(),
        caller.role(),
        caller.status(),
        !caller.permissions().isEmpty(),
        false,
        isHidden);
  }

  /// Whether they may be written to at all: an administrator without an active Admin record is
  /// none.
  public boolean isActive() {
    return status == AccountStatus.ACTIVE
        && !isForgotten
        && (role != Role.ADMIN || isAdministrator);
  }

  /// Whether they come for help.
  public boolean isClient() {
    return isClient(role);
  }

  /// Whether who has that role comes for help.
  public static boolean isClient(Role role) {
    return switch (role) {
      case CLIENT, GUEST, PROSPECT -> true;
      case PROFESSIONAL, ADMIN, EMPLOYEE -> false;
    };
  }

  /// Without the name, so that it gets into no log.
  @Override
  public String toString() {
    return id + " " + role;
  }
}
