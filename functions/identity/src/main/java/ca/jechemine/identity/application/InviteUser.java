package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice.AccountInvited;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested.Purpose;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Limit;
import ca.jechemine.identity.domain.Limits;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// An administrator invites somebody once more to the account that is theirs: to sign in, or with a
/// link to choose a password when there is none yet. Once in five minutes, counted with the mail.
public final class InviteUser {

  private final Accounts accounts;
  private final PasswordLinks links;
  private final Limits limits;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public InviteUser(
      Accounts accounts,
      PasswordLinks links,
      Limits limits,
      AccessLog log,
      Ids ids,
      InstantSource clock) {
    this.accounts = accounts;
    this.links = links;
    this.limits = limits;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// Sends the mail.
  ///
  /// @throws Refusal.NotFound when there is no such account, or its holder is forgotten
  /// @throws Refusal.BadRequest `ROLE_NOT_SUPPORTED` for administrators and employees
  /// @throws Refusal.TooManyRequests within five minutes of the last one
  public void invite(UserId id, Author by) {
    Account account =
        accounts
            .find(id)
            .map(Versioned::value)
            .filter(it -> !Anonymised.is(it))
            .orElseThrow(DeactivateAccount::unknown);
    SendPasswordSetupLink.requireSupported(account);
    Instant now = clock.instant();
    Step counted = limits.ofUser(Limit.INVITE_USER, id);
    Step noted = log.keeping(by.entry(ids.next(), AccessAction.INVITE_USER, id, now));
    if (account.password().isPresent()) {
      accounts.carryOut(Work.of(counted, noted).telling(List.of(invited(account, now))));
    } else {
      PasswordLinks.Link link = links.next(account, Purpose.SETUP);
      accounts.carryOut(Work.of(counted, noted, link.step()).telling(List.of(link.notice())));
    }
  }

  private AccountInvited invited(Account account, Instant now) {
    return new AccountInvited(
        ids.next(),
        account.id().value(),
        account.email().value(),
        account.person().firstName(),
        account.person().language(),
        now);
  }
}
