package ca.jechemine.identity.domain;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody's account; of an administrator, with the Admin record, which may be over.
public record Account(
    UserId id,
    EmailAddress email,
    Person person,
    Standing standing,
    Credentials credentials,
    @Nullable AdminRecord admin,
    Instant createdAt) {

  /// The Admin record, if there is one.
  public Optional<AdminRecord> adminRecord() {
    return Optional.ofNullable(admin);
  }

  /// The password's hash, if there is a password.
  public Optional<PasswordHash> password() {
    return Optional.ofNullable(credentials.password());
  }

  /// Whether the account is an administrator's whose Admin record is active.
  public boolean isAdmin() {
    return standing.role() == Role.ADMIN && admin != null && admin.isActive();
  }

  /// What the account may do as an administrator.
  public Set<AdminPermission> permissions() {
    return isAdmin() && admin != null ? admin.granted() : Set.of();
  }

  /// What the other domains hear of the account as it is now, at that version of it.
  public AccountChanged changed(long version, Instant now) {
    return new AccountChanged(
        id.value(),
        version,
        email.value(),
        person.firstName(),
        person.lastName(),
        person.phone(),
        person.language(),
        standing.role(),
        standing.status(),
        permissions().stream().sorted().toList(),
        now);
  }
}
