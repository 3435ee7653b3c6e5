package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an account is on the platform and how far it was verified.
///
/// ```
/// client:       ACTIVE ⇄ INACTIVE           (PENDING only in accounts from before)
/// professional: PENDING ─ approved ► ACTIVE ⇄ INACTIVE
///                  └─── rejected ► INACTIVE
/// ```
///
/// `securityVersion` 0 was provisioned and needs no verification, 1 does. `deactivatedAt` is set
/// when the account was closed after it had been in use, or deleted by an administrator;
/// `deletionRequestedAt` when its holder or an administrator asked for its deletion. `roleBefore`
/// is what an administrator was before the appointment.
public record Standing(
    Role role,
    AccountStatus status,
    LicenseStatus license,
    int securityVersion,
    @Nullable Instant emailVerifiedAt,
    @Nullable Instant phoneVerifiedAt,
    @Nullable Instant deactivatedAt,
    @Nullable Instant deletionRequestedAt,
    @Nullable Role roleBefore) {

  /// One whose holder was not asked to prove anything.
  public static Standing provisioned(Role role, AccountStatus status, LicenseStatus license) {
    return new Standing(role, status, license, 0, null, null, null, null, null);
  }

  /// One that somebody signed up for and has to prove the address of.
  public static Standing signedUp(Role role) {
    boolean professional = role == Role.PROFESSIONAL;
    return new Standing(
        role,
        professional ? AccountStatus.PENDING : AccountStatus.ACTIVE,
        professional ? LicenseStatus.PENDING_REVIEW : LicenseStatus.NOT_APPLICABLE,
        1,
        null,
        null,
        null,
        null,
        null);
  }

  /// One that an administrator vouches for: in the status of a sign-up, with nothing left to prove.
  public static Standing vouchedFor(Role role, Instant now) {
    Standing asked = signedUp(role);
    return provisioned(role, asked.status(), asked.license()).emailVerified(now).phoneVerified(now);
  }

  /// Whether the account was closed after it had been in use.
  public boolean isDeactivated() {
    return status == AccountStatus.INACTIVE && deactivatedAt != null;
  }

  /// Whether signing in waits for the link that was mailed.
  public boolean awaitsEmail() {
    boolean verifies = role == Role.CLIENT || role == Role.PROFESSIONAL;
    return securityVersion >= 1 && verifies && emailVerifiedAt == null;
  }

  /// The same in another status.
  public Standing with(AccountStatus next) {
    return new Standing(
        role,
        next,
        license,
        securityVersion,
        emailVerifiedAt,
        phoneVerifiedAt,
        deactivatedAt,
        deletionRequestedAt,
        roleBefore);
  }

  /// The same with another word on the licence.
  public Standing with(LicenseStatus next) {
    return new Standing(
        role,
        status,
        next,
        securityVersion,
        emailVerifiedAt,
        phoneVerifiedAt,
        deactivatedAt,
        deletionRequestedAt,
        roleBefore);
  }

  /// The same in another role; what it was before is remembered when `before` says so.
  public Standing with(Role next, @Nullable Role before) {
    return new Standing(
        next,
        status,
        license,
        securityVersion,
        emailVerifiedAt,
        phoneVerifiedAt,
        deactivatedAt,
        deletionRequestedAt,
        before);
  }

  /// The same, proven to be reached by e-mail; the first proof counts.
  public Standing emailVerified(Instant now) {
    return emailVerifiedAt != null
        ? this
        : new Standing(
            role,
            status,
            license,
            securityVersion,
            now,
            phoneVerifiedAt,
            deactivatedAt,
            deletionRequestedAt,
            roleBefore);
  }

  /// The same, whose phone was proven at that instant, or is not any more when it is null.
  public Standing phoneVerified(@Nullable Instant at) {
    return new Standing(
        role,
        status,
        license,
        securityVersion,
        emailVerifiedAt,
        at,
        deactivatedAt,
        deletionRequestedAt,
        roleBefore);
  }

  /// The same, closed.
  public Standing deactivated(Instant now) {
    return new Standing(
        role,
        AccountStatus.INACTIVE,
        license,
        securityVersion,
        emailVerifiedAt,
        phoneVerifiedAt,
        now,
        deletionRequestedAt,
        roleBefore);
  }

  /// The same, open again. A deletion that closed it, or came after it was closed, was an
  /// administrator's, and is over with that; what the holder asked for before is theirs to take
  /// back.
  public Standing reactivated() {
    return new Standing(
        role,
        AccountStatus.ACTIVE,
        license,
        securityVersion,
        emailVerifiedAt,
        phoneVerifiedAt,
        null,
        isDeletedByOthers() ? null : deletionRequestedAt,
        roleBefore);
  }

  /// Whoever has a closed account cannot ask for anything.
  private boolean isDeletedByOthers() {
    return deletionRequestedAt != null
        && deactivatedAt != null
        && !deletionRequestedAt.isBefore(deactivatedAt);
  }

  /// The same, to be deleted, or not any more when it is null.
  public Standing deletionRequested(@Nullable Instant at) {
    return new Standing(
        role,
        status,
        license,
        securityVersion,
        emailVerifiedAt,
        phoneVerifiedAt,
        deactivatedAt,
        at,
        roleBefore);
  }

  /// The same, which proving both addresses may open: a client's that was left pending and that of
  /// a professional who is approved, once the e-mail address is proven and the phone too where
  /// there is one. Approval is never replaced by it, and what is inactive stays so (contract 10
  /// §11.1).
  public Standing openedByProof(boolean hasPhone) {
    return status == AccountStatus.PENDING && isAdmitted() && isProven(hasPhone)
        ? with(AccountStatus.ACTIVE)
        : this;
  }

  /// Whether the holder proved the e-mail address, and the phone where there is one.
  public boolean isProven(boolean hasPhone) {
    return emailVerifiedAt != null && (phoneVerifiedAt != null || !hasPhone);
  }

  private boolean isAdmitted() {
    return role == Role.CLIENT || (role == Role.PROFESSIONAL && license == LicenseStatus.VERIFIED);
  }
}
