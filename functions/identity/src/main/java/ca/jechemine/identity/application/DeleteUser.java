package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Employee;
import ca.jechemine.identity.domain.Erasures;
import ca.jechemine.identity.domain.ReadingRights;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// An administrator deletes a client's or a professional's account: it is closed at once, and
/// anonymised when the time of grace is over, as if its holder had asked for it; opening it again
/// until then takes that back (`Reopening`). Receipts, ledger and files stay for as long as the law
/// has them kept.
public final class DeleteUser {

  private final Accounts accounts;
  private final Erasures erasures;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public DeleteUser(
      Accounts accounts, Erasures erasures, AccessLog log, Ids ids, InstantSource clock) {
    this.accounts = accounts;
    this.erasures = erasures;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// When the account is anonymised. One that was deleted before stays as it is.
  ///
  /// @throws Refusal.BadRequest `OWN_ACCOUNT` when it is the caller's
  /// @throws Refusal.Forbidden when it is an administrator's, or not the caller's to delete
  /// @throws Refusal.NotFound when there is no such account, or its holder is forgotten
  public Instant delete(UserId id, Caller caller, Author by) {
    if (caller.id().equals(id)) {
      throw Refusal.badRequest(
          "OWN_ACCOUNT",
          new Text(
              "Vous ne pouvez pas supprimer votre propre compte.",
              "You cannot delete your own account."));
    }
    return Retry.whenStale(() -> attempt(id, it -> requireRight(it, caller), by));
  }

  /// The same of an employee's account.
  ///
  /// @throws Refusal.Conflict `STILL_ADMIN` while they are an administrator
  /// @throws Refusal.NotFound when it is no employee's
  public Instant deleteEmployee(UserId id, Author by) {
    return Retry.whenStale(() -> attempt(id, DeleteUser::requireEmployee, by));
  }

  private static void requireEmployee(Account account) {
    if (!Employee.is(account)) {
      throw DeactivateAccount.unknown();
    }
    if (account.standing().role() == Role.ADMIN) {
      throw Refusal.conflict(
          "STILL_ADMIN",
          new Text(
              "Cette personne a encore des droits d’administration. Retirez-les d’abord.",
              "This person still is an administrator. Take the rights away first."));
    }
  }

  private Instant attempt(UserId id, Consumer<Account> rule, Author by) {
    Versioned<Account> read =
        accounts
            .find(id)
            .filter(it -> !Anonymised.is(it.value()))
            .orElseThrow(DeactivateAccount::unknown);
    Account account = read.value();
    rule.accept(account);
    Instant now = clock.instant();
    Instant requestedAt = Optional.ofNullable(account.standing().deletionRequestedAt()).orElse(now);
    Account next = deleted(account, requestedAt, now);
    if (!next.equals(account)) {
      List<Step> steps = new ArrayList<>();
      steps.add(log.keeping(by.entry(ids.next(), AccessAction.DELETE_USER, id, now)));
      if (requestedAt.equals(now)) {
        steps.add(erasures.planning(id, Retention.effectiveAt(now)));
      }
      accounts.save(read, next, new Work(steps, List.of(), Optional.empty()));
    }
    return Retention.effectiveAt(requestedAt);
  }

  private static Account deleted(Account account, Instant requestedAt, Instant now) {
    Standing standing = account.standing();
    Account planned = account.with(standing.deletionRequested(requestedAt));
    if (standing.status() == AccountStatus.INACTIVE) {
      return standing.deactivatedAt() == null
          ? planned.with(planned.standing().deactivated(now))
          : planned;
    }
    return planned
        .with(planned.standing().deactivated(now))
        .with(account.credentials().sessionsEnded(now));
  }

  private static void requireRight(Account account, Caller caller) {
    boolean isClient = ReadingRights.isClient(account);
    AdminPermission needed =
        isClient ? AdminPermission.MANAGE_PATIENTS : AdminPermission.MANAGE_PROFESSIONALS;
    boolean isKnownKind = isClient || account.standing().role() == Role.PROFESSIONAL;
    if (!isKnownKind || !caller.may(needed)) {
      throw Refusal.forbidden(
          "FORBIDDEN",
          new Text(
              "Vous n’avez pas le droit de supprimer ce compte.",
              "You may not delete this account."));
    }
  }
}
