package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AdminPermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Some of the thirteen permissions, granted (true) or taken away (false); what is not among them
/// stays as it is.
public record Flags(Map<AdminPermission, Boolean> values) {

  public Flags {
    values = Map.copyOf(values);
  }

  /// Everything stays as it is.
  public static Flags none() {
    return new Flags(Map.of());
  }

  /// Whether everything stays as it is.
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /// Those permissions, changed by these.
  public Set<AdminPermission> over(Set<AdminPermission> base) {
    Set<AdminPermission> merged = EnumSet.noneOf(AdminPermission.class);
    merged.addAll(base);
    values.forEach((permission, granted) -> {
      if (granted) {
        merged.add(permission);
      } else {
        merged.remove(permission);
      }
    });
    return merged;
  }
}
