package ca.jechemine.kernel;

import java.util.Set;

/// Who calls, as the authorizer read the account for this very request.
///
/// `permissions` is empty for everyone but an administrator whose Admin record is active: missing
/// or inactive means no right at all, whatever the role says (contract 40 §0). `name` is as the
/// account displays it, first name before last; it may be empty.
public record Caller(
    UserId id,
    String name,
    Role role,
    AccountStatus status,
    Set<AdminPermission> permissions,
    Language language) {

  public Caller {
    permissions = Set.copyOf(permissions);
  }

  /// Whether the caller is an administrator with this right.
  public boolean may(AdminPermission permission) {
    return role == Role.ADMIN && status == AccountStatus.ACTIVE && permissions.contains(permission);
  }

  /// Without the name, so that it gets into no log.
  @Override
  public String toString() {
    return id + " " + role;
  }
}
