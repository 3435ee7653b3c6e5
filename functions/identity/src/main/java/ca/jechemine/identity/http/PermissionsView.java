package ca.jechemine.identity.http;

import ca.jechemine.identity.domain.Flags;
import ca.jechemine.kernel.AdminPermission;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The thirteen permissions as JSON spells them: a flag each.
final class PermissionsView {

  private PermissionsView() {}

  static Map<String, Boolean> of(Set<AdminPermission> held) {
    Map<String, Boolean> flags = new LinkedHashMap<>();
    for (AdminPermission permission : AdminPermission.values()) {
      flags.put(permission.code(), held.contains(permission));
    }
    return Collections.unmodifiableMap(flags);
  }

  /// What was named; flags that are not known, or null, change nothing.
  static Flags read(@Nullable Map<String, @Nullable Boolean> flags) {
    Map<AdminPermission, Boolean> named = new EnumMap<>(AdminPermission.class);
    if (flags != null) {
      flags.forEach((code, granted) -> {
        if (granted != null) {
          AdminPermission.of(code).ifPresent(it -> named.put(it, granted));
        }
      });
    }
    return new Flags(named);
  }
}
