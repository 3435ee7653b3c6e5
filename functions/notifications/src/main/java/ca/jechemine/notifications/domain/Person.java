package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What notifications must know of somebody with an account, as of a version of that account. A
/// minor without a mailbox is told through their `guardian`.
public record Person(
    UserId id,
    long version,
    Address address,
    @Nullable String firstName,
    @Nullable String phone,
    Language language,
    Role role,
    AccountStatus status,
    @Nullable UserId guardian,
    Set<AdminPermission> permissions) {

  public Person {
    permissions = Set.copyOf(permissions);
  }

  /// The rights for whose sake this person is told of things: an active administrator's, and nobody
  /// else's, whatever the account once held.
  public Set<AdminPermission> duties() {
    return role == Role.ADMIN && status == AccountStatus.ACTIVE ? permissions : Set.of();
  }
}
