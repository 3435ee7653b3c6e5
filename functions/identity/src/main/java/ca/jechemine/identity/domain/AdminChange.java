package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AdminPermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be otherwise about an Admin record; null stays as it is.
public record AdminChange(@Nullable AdminRole role, Flags flags, @Nullable Boolean isActive) {

  /// The appointment is over.
  public static AdminChange end() {
    return new AdminChange(null, Flags.none(), false);
  }

  /// The record afterwards. Another role brings its preset, unless permissions are named: then
  /// those are merged into what was held.
  AdminRecord applied(AdminRecord record) {
    AdminRole next = role == null ? record.role() : role;
    boolean resets = next != record.role() && flags.isEmpty();
    Set<AdminPermission> base = resets ? next.preset() : record.permissions();
    return record.with(next, flags.over(base), isActive == null ? record.isActive() : isActive);
  }
}
