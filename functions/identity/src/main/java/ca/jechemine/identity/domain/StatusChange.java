package ca.jechemine.identity.domain;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AccountNotice.ProfessionalApproved;
import ca.jechemine.contracts.AccountNotice.ProfessionalRejected;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What it comes to when an administrator sets the status of an account (contract 10 §4.4, §11.1).
public enum StatusChange {
  /// It is so already.
  NONE,
  /// A professional who waited, or whose licence was not verified, may practise here: the licence
  /// is verified, and they are told. One who was refused may be approved later. Whoever says so by
  /// the status vouches for what was not proven, as an approval that skips the proofs does
  /// (`Verdict.Approval`): nobody practises here of whom neither holds.
  APPROVED,
  /// A professional who waited is refused: so is the licence, and they are told.
  REJECTED,
  /// The account is in use from now on, or again.
  OPENED,
  /// The account is not in use any more.
  CLOSED;

  /// What it comes to.
  ///
  /// @throws Refusal.Invalid when the account would have to wait again
  public static StatusChange of(Standing standing, AccountStatus wanted) {
    if (standing.status() == wanted) {
      return NONE;
    }
    boolean professional = standing.role() == Role.PROFESSIONAL;
    return switch (wanted) {
      case ACTIVE -> professional && !wasOpened(standing) ? APPROVED : OPENED;
      case INACTIVE ->
          professional && standing.status() == AccountStatus.PENDING ? REJECTED : CLOSED;
      case PENDING ->
          throw Refusal.invalid(
              "status", new Text("ne peut pas redevenir pending", "cannot become pending again"));
    };
  }

  /// Whether the account was in use before. Who is approved and still proves their addresses waits.
  private static boolean wasOpened(Standing standing) {
    return standing.license() == LicenseStatus.VERIFIED
        && standing.status() != AccountStatus.PENDING;
  }

  /// What proving an address came to: it opens the account of a professional who was approved
  /// before, who hears of the approval now that it counts.
  public static StatusChange byProof(Account before, Account after) {
    return after.standing().role() == Role.PROFESSIONAL
            && before.standing().status() == AccountStatus.PENDING
            && after.standing().status() == AccountStatus.ACTIVE
        ? APPROVED
        : NONE;
  }

  /// Whether it takes the right to approve professionals.
  public boolean isVerdict() {
    return this == APPROVED || this == REJECTED;
  }

  /// The account after it. Whoever loses access loses every session.
  ///
  /// @throws Refusal.Conflict `DELETION_DUE` when it would open an account that is deleted for good
  public Account on(Account account, Instant now) {
    Standing standing = account.standing();
    return switch (this) {
      case NONE -> account;
      case APPROVED -> approved(Verdict.Approval.vouchedFor(account, now), now);
      case OPENED -> Reopening.of(account, now);
      case REJECTED ->
          ended(account, now)
              .with(standing.with(AccountStatus.INACTIVE).with(LicenseStatus.REJECTED));
      case CLOSED -> ended(account, now).with(closed(standing, now));
    };
  }

  /// The account in use, with the licence verified.
  static Account approved(Account account, Instant now) {
    Account opened = Reopening.of(account, now);
    return opened.with(opened.standing().with(LicenseStatus.VERIFIED));
  }

  /// What is told to the holder, if anything.
  public Optional<AccountNotice> notice(
      String noticeId, Account account, @Nullable String reason, Instant now) {
    String user = account.id().value();
    String email = account.email().value();
    Person person = account.person();
    return switch (this) {
      case APPROVED ->
          Optional.of(
              new ProfessionalApproved(
                  noticeId, user, email, person.firstName(), person.language(), now));
      case REJECTED ->
          Optional.of(
              new ProfessionalRejected(
                  noticeId, user, email, person.firstName(), person.language(), reason, now));
      case NONE, OPENED, CLOSED -> Optional.empty();
    };
  }

  private static Account ended(Account account, Instant now) {
    return account.with(account.credentials().sessionsEnded(now));
  }

  /// What was in use is stamped; what only waited is not.
  private static Standing closed(Standing standing, Instant now) {
    return standing.status() == AccountStatus.ACTIVE
        ? standing.deactivated(now)
        : standing.with(AccountStatus.INACTIVE);
  }
}
