package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Set;

/// The appointment of somebody as administrator. Without one that is active, the role `admin`
/// grants nothing.
public record AdminRecord(
    String id,
    AdminRole role,
    Set<AdminPermission> permissions,
    boolean isActive,
    UserId createdBy,
    Instant createdAt) {

  public AdminRecord {
    HexId.require(id);
    permissions = Set.copyOf(permissions);
  }

  /// One that is active and holds the permissions of its kind.
  public static AdminRecord preset(String id, AdminRole role, UserId createdBy, Instant now) {
    return new AdminRecord(id, role, role.preset(), true, createdBy, now);
  }

  /// The same one, over.
  public AdminRecord revoked() {
    return new AdminRecord(id, role, permissions, false, createdBy, createdAt);
  }

  /// The same one, with another kind and other permissions, in force or not.
  public AdminRecord with(AdminRole nextRole, Set<AdminPermission> next, boolean active) {
    return new AdminRecord(id, nextRole, next, active, createdBy, createdAt);
  }

  /// What it lets its holder do now.
  public Set<AdminPermission> granted() {
    return isActive ? permissions : Set.of();
  }

  /// Whether its holder can do everything now, and so give every right back.
  public boolean grantsEverything() {
    return role == AdminRole.SUPER_ADMIN && granted().containsAll(AdminRole.SUPER_ADMIN.preset());
  }
}
