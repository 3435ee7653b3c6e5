package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import java.time.Instant;

/// What administrators say of a professional (contract 40 §6.4).
public sealed interface Verdict {

  /// The account after it; the same when it is so already.
  ///
  /// @throws Refusal.BadRequest `NOT_A_PROFESSIONAL` when it is nobody's who practises
  /// @throws Refusal.Conflict when the account is in no state for it
  Account on(Account account, Instant now);

  /// The licence is good. Whoever still has to prove an address is let in by proving it, unless
  /// `skipProofs` vouches for both.
  record Approval(boolean skipProofs) implements Verdict {

    @Override
    public Account on(Account account, Instant now) {
      requireProfessional(account);
      Standing standing = account.standing();
      boolean isApproved = standing.license() == LicenseStatus.VERIFIED;
      if (isApproved && standing.status() == AccountStatus.INACTIVE) {
        throw Refusal.conflict(
            "ACCOUNT_INACTIVE",
            new Text(
                "Ce professionnel est approuvé, et son compte est fermé. Rouvrez-le.",
                "This professional is approved, and the account is closed. Open it again."));
      }
      if (isApproved && standing.status() == AccountStatus.ACTIVE) {
        return account;
      }
      Account approved =
          StatusChange.approved(skipProofs ? vouchedFor(account, now) : account, now);
      return skipProofs || !awaitsProof(account)
          ? approved
          : approved.with(approved.standing().with(AccountStatus.PENDING));
    }

    /// Whether the account waits for its holder to prove an address.
    public static boolean awaitsProof(Account account) {
      return account.standing().securityVersion() >= 1
          && !account.standing().isProven(account.person().phone() != null);
    }

    /// The account whose addresses an administrator says are good.
    static Account vouchedFor(Account account, Instant now) {
      Standing standing = account.standing().emailVerified(now);
      return account.with(
          standing.phoneVerifiedAt() == null && account.person().phone() != null
              ? standing.phoneVerified(now)
              : standing);
    }
  }

  /// The licence is not.
  record Refused() implements Verdict {

    @Override
    public Account on(Account account, Instant now) {
      requireProfessional(account);
      Standing standing = account.standing();
      if (standing.license() == LicenseStatus.REJECTED
          && standing.status() == AccountStatus.INACTIVE) {
        return account;
      }
      boolean isApproved =
          standing.license() == LicenseStatus.VERIFIED
              && standing.status() != AccountStatus.PENDING;
      if (isApproved) {
        throw Refusal.conflict(
            "NOT_PENDING",
            new Text(
                "Ce professionnel est déjà approuvé. Fermez son compte pour le suspendre.",
                "This professional is approved already. Close the account to suspend them."));
      }
      return StatusChange.REJECTED.on(account, now);
    }
  }

  private static void requireProfessional(Account account) {
    if (account.standing().role() != Role.PROFESSIONAL) {
      throw Refusal.badRequest(
          "NOT_A_PROFESSIONAL",
          new Text(
              "Ce compte n’est pas celui d’un professionnel.",
              "This account is not a professional’s."));
    }
  }
}
