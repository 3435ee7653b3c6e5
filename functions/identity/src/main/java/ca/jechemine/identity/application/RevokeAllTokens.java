package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;

/// Signs out everywhere, here too.
public final class RevokeAllTokens {

  private final Accounts accounts;
  private final AuditLog audit;
  private final InstantSource clock;

  public RevokeAllTokens(Accounts accounts, AuditLog audit, InstantSource clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /// Ends every session of the account.
  ///
  /// @throws Refusal.Unauthenticated when the account is gone
  public void revokeAll(UserId id, Visitor visitor) {
    Retry.whenStale(() -> {
      Versioned<Account> read = accounts.find(id).orElseThrow(Refusal::unauthenticated);
      Account account = read.value();
      accounts.save(
          read,
          account.with(account.credentials().sessionsEnded(clock.instant())),
          Work.of(
              audit.noting(AuditLog.Entry.of(AuditAction.LOGOUT_EVERYWHERE, account, visitor))));
      return id;
    });
  }
}
