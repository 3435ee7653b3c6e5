package ca.jechemine.contracts;

import ca.jechemine.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is to be told to the holder of an account, or to the administrators about them, because of
/// something that happened to the account (contract 40 §3.3).
///
/// `noticeId` is the notice's own, made for each cause: two links that were asked for are two
/// notices. The one-time secrets that some carry are needed by the message that they go into.
public sealed interface AccountNotice extends DomainEvent {

  @Override
  default String aggregate() {
    return "NOTICE";
  }

  /// The notice's own id.
  String noticeId();

  /// Whose account it is about.
  String userId();

  @Override
  default String aggregateId() {
    return noticeId();
  }

  /// The link that proves an e-mail address was asked for (catalogue 1). `token` goes into
  /// `/verify-account?uid={userId}&token={token}` and holds until `expiresAt`. `isClaim` when it
  /// also makes what was given with the sign-up that of an account which was there before.
  record EmailVerificationRequested(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String language,
      String token,
      Instant expiresAt,
      boolean isClaim,
      Instant occurredAt)
      implements AccountNotice {}

  /// The six digits that prove a phone were asked for (catalogue 2). `phone` is E.164.
  record PhoneVerificationRequested(
      String noticeId,
      String userId,
      String phone,
      String language,
      String code,
      Instant expiresAt,
      Instant occurredAt)
      implements AccountNotice {}

  /// An account is ready to be used (catalogue 3, and 4 when `phone`, E.164, is there).
  record AccountWelcomed(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String language,
      Role role,
      @Nullable String phone,
      Instant occurredAt)
      implements AccountNotice {}

  /// A professional completed the profile for the first time (catalogue 5).
  record ProfileCompleted(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String language,
      Instant occurredAt)
      implements AccountNotice {}

  /// A link to choose a password was asked for: by the holder who forgot it (`RESET`), or by an
  /// administrator for somebody who never had one (`SETUP`; catalogue 7). `token` goes into
  /// `/reset-password?uid={userId}&token={token}` and holds until `expiresAt`.
  record PasswordLinkRequested(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String language,
      Purpose purpose,
      String token,
      Instant expiresAt,
      Instant occurredAt)
      implements AccountNotice {

    /// Why it was asked for.
    public enum Purpose {
      RESET,
      SETUP
    }
  }

  /// The password was changed, and every session ended with it.
  record PasswordChanged(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String language,
      Instant occurredAt)
      implements AccountNotice {}

  /// The account has another e-mail address now. `email` is the former one, at which its holder is
  /// warned: whoever has that mailbox learns nothing of the new one.
  record EmailChanged(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String language,
      Instant occurredAt)
      implements AccountNotice {}

  /// An administrator invites somebody once more to the account that is theirs (catalogue 8).
  record AccountInvited(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String language,
      Instant occurredAt)
      implements AccountNotice {}

  /// Somebody signed up with the address of an account that is in use: its holder is told instead
  /// of whoever asked.
  record SignUpRepeated(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String language,
      Instant occurredAt)
      implements AccountNotice {}

  /// A professional signed up and waits for an administrator (catalogue 11).
  record ProfessionalSignedUp(
      String noticeId,
      String userId,
      String name,
      String email,
      @Nullable String phone,
      Instant occurredAt)
      implements AccountNotice {}

  /// An administrator approved a professional (catalogue 9).
  record ProfessionalApproved(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String language,
      Instant occurredAt)
      implements AccountNotice {}

  /// An administrator refused a professional, perhaps with a reason for them to read (catalogue
  /// 10).
  record ProfessionalRejected(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String language,
      @Nullable String reason,
      Instant occurredAt)
      implements AccountNotice {}

  /// What is held on the holder was packed for them by an administrator. They fetch it, signed in,
  /// under `/api/users/me/exports/{exportId}` until `expiresAt`.
  record ExportReady(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String language,
      String exportId,
      Instant expiresAt,
      Instant occurredAt)
      implements AccountNotice {}

  /// Somebody was made an administrator. `adminRole` is one of the five kinds (contract 10 §9.1).
  record AdministratorAppointed(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String language,
      String adminRole,
      Instant occurredAt)
      implements AccountNotice {}

  /// The holder closed the account, or asked for its deletion, which comes at `effectiveAt`
  /// (catalogue 12; also told to the holder).
  record AccountActionRequested(
      String noticeId,
      String userId,
      String email,
      String firstName,
      String lastName,
      String language,
      Role role,
      Action action,
      @Nullable Instant effectiveAt,
      Instant occurredAt)
      implements AccountNotice {

    /// What was asked for.
    public enum Action {
      DEACTIVATION,
      DELETION_REQUEST
    }
  }
}
