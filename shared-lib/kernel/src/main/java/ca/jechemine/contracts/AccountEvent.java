package ca.jechemine.contracts;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the identity domain tells of accounts.
public sealed interface AccountEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "ACCOUNT";
  }

  /// An account was made or changed; carries all that others may keep of it. `version` rises with
  /// each change: keep the highest, whatever order they arrive in. `adminPermissions` is empty
  /// unless the account's Admin record is active. `phone` is null when there is none.
  record AccountChanged(
      String userId,
      long version,
      String email,
      String firstName,
      String lastName,
      @Nullable String phone,
      String language,
      Role role,
      AccountStatus status,
      List<AdminPermission> adminPermissions,
      Instant occurredAt)
      implements AccountEvent {

    @Override
    public String aggregateId() {
      return userId;
    }
  }
}
