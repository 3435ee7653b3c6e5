package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Reopening;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;

/// Opens or closes somebody's account, as an administrator. The licence stays as it is, and who did
/// it is in the access log.
public final class SetActivation {

  private final Accounts accounts;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public SetActivation(Accounts accounts, AccessLog log, Ids ids, InstantSource clock) {
    this.accounts = accounts;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// The status that the account has now.
  ///
  /// @throws Refusal.NotFound when there is no such account, or its holder is forgotten and it is
  ///   not to be opened
  /// @throws Refusal.Invalid when it is neither a client's nor a professional's
  /// @throws Refusal.Conflict `NOT_INACTIVE` or `NOT_ACTIVE` when it is in no state for it;
  ///   `LICENSE_NOT_VERIFIED` when a professional was never approved, or refused: only a verdict
  ///   makes one active (contract 10 §11.1); `DELETION_DUE` when it is deleted for good
  public AccountStatus set(UserId id, boolean active, Author by) {
    return Retry.whenStale(() -> {
      Versioned<Account> read =
          accounts
              .find(id)
              .filter(it -> active ? isOwn(it.value()) : !Anonymised.is(it.value()))
              .orElseThrow(DeactivateAccount::unknown);
      Account account = read.value();
      requireClientOrProfessional(account.standing());
      Account next = active ? opened(account) : closed(account);
      AccessEntry entry = by.entry(ids.next(), AccessAction.UPDATE_USER, id, clock.instant());
      accounts.save(read, next, Work.of(log.keeping(entry)));
      return next.standing().status();
    });
  }

  /// Not given up for another account. Of whom it was forgotten is said, not that it is unknown.
  private static boolean isOwn(Account account) {
    return !Anonymised.is(account) || Anonymised.isForgotten(account);
  }

  private Account opened(Account account) {
    Reopening.requireInTime(account, clock.instant());
    if (account.standing().status() != AccountStatus.INACTIVE) {
      throw Refusal.conflict(
          "NOT_INACTIVE",
          new Text("Ce compte n’est pas désactivé.", "This account is not inactive."));
    }
    if (account.standing().role() == Role.PROFESSIONAL
        && account.standing().license() != LicenseStatus.VERIFIED) {
      throw Refusal.conflict(
          "LICENSE_NOT_VERIFIED",
          new Text(
              "Ce professionnel n’est pas approuvé. Approuvez-le pour ouvrir son compte.",
              "This professional is not approved. Approve them to open their account."));
    }
    return Reopening.of(account, clock.instant());
  }

  private Account closed(Account account) {
    if (account.standing().status() != AccountStatus.ACTIVE) {
      throw Refusal.conflict(
          "NOT_ACTIVE", new Text("Ce compte n’est pas actif.", "This account is not active."));
    }
    Instant now = clock.instant();
    return account
        .with(account.standing().deactivated(now))
        .with(account.credentials().sessionsEnded(now));
  }

  private static void requireClientOrProfessional(Standing standing) {
    if (standing.role() != Role.CLIENT && standing.role() != Role.PROFESSIONAL) {
      throw Refusal.invalid(
          "id",
          new Text(
              "le compte n’est ni celui d’une cliente ou d’un client ni celui d’un professionnel",
              "the account is neither a client’s nor a professional’s"));
    }
  }
}
