package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AdminChange;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.Administrators;
import ca.jechemine.identity.domain.Appointer;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What an administrator may do is changed, or the appointment is over, or in force again. What
/// changes nothing is written nowhere.
public final class ChangeAdministrator {

  private final Accounts accounts;
  private final Administrators administrators;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public ChangeAdministrator(
      Accounts accounts,
      Administrators administrators,
      AccessLog log,
      Ids ids,
      InstantSource clock) {
    this.accounts = accounts;
    this.administrators = administrators;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// The record as it is afterwards.
  ///
  /// @throws Refusal when there is no such record, the rules of `Appointer` turn it down, or no
  ///   super administrator would be left
  public AdminRecord change(String adminId, AdminChange change, Author by) {
    return Retry.whenStale(
        () -> attempt(adminId, by, (who, target, now) -> who.change(target, change, now)));
  }

  /// The same, ending the appointment and leaving an employee.
  ///
  /// @throws Refusal as `change` does
  public AdminRecord demote(String adminId, Author by) {
    return Retry.whenStale(() -> attempt(adminId, by, Appointer::demote));
  }

  private AdminRecord attempt(String adminId, Author by, Decision decision) {
    Instant now = clock.instant();
    Appointer appointer = Appointers.find(by.who().id(), administrators);
    Versioned<Account> read =
        administrators
            .holder(adminId)
            .flatMap(accounts::find)
            .filter(it -> it.value().adminRecord().isPresent())
            .orElseThrow(ChangeAdministrator::nobody);
    Account before = read.value();
    Account next = decision.of(appointer, before, now);
    if (!next.equals(before)) {
      accounts.save(read, next, work(before, next, appointer, by, now));
    }
    return next.adminRecord().orElseThrow();
  }

  private Work work(Account before, Account next, Appointer appointer, Author by, Instant now) {
    AccessAction action =
        before.isAdmin() && !next.isAdmin()
            ? AccessAction.ADMIN_DEACTIVATED
            : AccessAction.ADMIN_UPDATED;
    List<? extends AccountNotice> notices =
        !before.isAdmin() && next.isAdmin()
            ? List.of(AppointAdministrator.notice(next, ids.next(), now))
            : List.of();
    return Work.of(
            administrators.whileHolding(appointer),
            log.keeping(by.entry(ids.next(), action, next.id(), now)))
        .telling(notices);
  }

  static Refusal nobody() {
    return Refusal.notFound(
        new Text("Cet administrateur n’existe pas.", "There is no such administrator."));
  }

  /// What the appointer makes of the account.
  private interface Decision {
    Account of(Appointer appointer, Account target, Instant now);
  }
}
