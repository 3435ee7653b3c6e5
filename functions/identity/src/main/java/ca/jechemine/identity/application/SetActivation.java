package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessEntry.Reader;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
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
  /// @throws Refusal.NotFound when there is no such account, or its holder is forgotten
  /// @throws Refusal.Invalid when it is neither a client's nor a professional's
  /// @throws Refusal.Conflict `NOT_INACTIVE` or `NOT_ACTIVE` when it is in no state for it
  public AccountStatus set(UserId id, boolean active, By by) {
    return Retry.whenStale(() -> {
      Versioned<Account> read =
          accounts
              .find(id)
              .filter(it -> !Anonymised.is(it.value()))
              .orElseThrow(DeactivateAccount::unknown);
      Account account = read.value();
      requireClientOrProfessional(account.standing());
      Account next = active ? opened(account) : closed(account);
      accounts.save(read, next, Work.of(log.keeping(entry(id, by))));
      return next.standing().status();
    });
  }

  private Account opened(Account account) {
    if (account.standing().status() != AccountStatus.INACTIVE) {
      throw Refusal.conflict(
          "NOT_INACTIVE",
          new Text("Ce compte n’est pas désactivé.", "This account is not inactive."));
    }
    return account.with(account.standing().reactivated());
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

  private AccessEntry entry(UserId id, By by) {
    return new AccessEntry(
        ids.next(),
        id,
        Reader.of(by.caller()),
        AccessAction.UPDATE_USER,
        by.origin(),
        clock.instant());
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

  /// Who does it, from where.
  public record By(Caller caller, Origin origin) {}
}
