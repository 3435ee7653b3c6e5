package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice.AdministratorAppointed;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.identity.domain.Administrators;
import ca.jechemine.identity.domain.Appointer;
import ca.jechemine.identity.domain.Flags;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Somebody becomes an administrator, or one again.
public final class AppointAdministrator {

  private final Accounts accounts;
  private final Administrators administrators;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public AppointAdministrator(
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

  /// The account as it is afterwards.
  ///
  /// @throws Refusal when there is no such account, or the rules of `Appointer` turn it down
  public Account appoint(Asked asked, Author by, Receipts<Account> receipts) {
    return Retry.whenStale(() -> attempt(asked, by, receipts));
  }

  private Account attempt(Asked asked, Author by, Receipts<Account> receipts) {
    Instant now = clock.instant();
    Appointer appointer = Appointers.find(by.who().id(), administrators);
    Versioned<Account> read =
        accounts.find(asked.userId()).orElseThrow(AppointAdministrator::nobody);
    Account next =
        appointer.appoint(read.value(), asked.role(), asked.customPermissions(), ids.next(), now);
    Work work =
        Work.of(
                administrators.whileHolding(appointer),
                log.keeping(by.entry(ids.next(), AccessAction.ADMIN_CREATED, next.id(), now)))
            .telling(List.of(notice(next, ids.next(), now)))
            .receipted(receipts.of(next));
    accounts.save(read, next, work);
    return next;
  }

  static AdministratorAppointed notice(Account account, String noticeId, Instant now) {
    return new AdministratorAppointed(
        noticeId,
        account.id().value(),
        account.email().value(),
        account.person().firstName(),
        account.person().language(),
        account.adminRecord().orElseThrow().role().code(),
        now);
  }

  private static Refusal nobody() {
    return Refusal.notFound(new Text("Cette personne n’existe pas.", "There is no such person."));
  }

  /// Who is to become what; the flags change what the role brings.
  public record Asked(UserId userId, AdminRole role, Flags customPermissions) {}
}
