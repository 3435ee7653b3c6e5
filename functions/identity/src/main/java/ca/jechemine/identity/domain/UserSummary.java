package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account in a list of administrators: nothing that is sealed, so that a list opens no file.
public record UserSummary(
    UserId id,
    EmailAddress email,
    String firstName,
    String lastName,
    Role role,
    AccountStatus status,
    LicenseStatus license,
    String language,
    @Nullable String image,
    Instant createdAt) {

  @Override
  public String toString() {
    return id + " " + role;
  }
}
