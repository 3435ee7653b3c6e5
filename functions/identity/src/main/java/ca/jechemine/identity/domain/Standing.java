package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an account is on the platform and how far it was verified.
///
/// `securityVersion` 0 was provisioned and needs no verification, 1 does. `deactivatedAt` is set
/// when the person closed the account themselves.
public record Standing(
    Role role,
    AccountStatus status,
    LicenseStatus license,
    int securityVersion,
    @Nullable Instant emailVerifiedAt,
    @Nullable Instant phoneVerifiedAt,
    @Nullable Instant deactivatedAt) {

  /// One that was provisioned: verified by whoever made it.
  public static Standing provisioned(Role role, AccountStatus status, LicenseStatus license) {
    return new Standing(role, status, license, 0, null, null, null);
  }

  /// Whether the person closed the account themselves.
  public boolean isDeactivated() {
    return status == AccountStatus.INACTIVE && deactivatedAt != null;
  }

  /// Whether signing in waits for the link that was mailed.
  public boolean awaitsEmail() {
    boolean verifies = role == Role.CLIENT || role == Role.PROFESSIONAL;
    return securityVersion >= 1 && verifies && emailVerifiedAt == null;
  }
}
