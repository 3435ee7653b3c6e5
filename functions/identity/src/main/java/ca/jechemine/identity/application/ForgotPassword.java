package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested.Purpose;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Versioned;
import java.util.List;
import java.util.Optional;

/// Somebody asks for a link to choose a new password. Whether anybody has the address shows neither
/// in the answer nor in what it takes.
public final class ForgotPassword {

  private final PasswordLimits limits;
  private final Accounts accounts;
  private final PasswordLinks links;
  private final AuditLog audit;

  public ForgotPassword(
      PasswordLimits limits, Accounts accounts, PasswordLinks links, AuditLog audit) {
    this.limits = limits;
    this.accounts = accounts;
    this.links = links;
    this.audit = audit;
  }

  /// Sends the link to the holder of the address, if there is one who may choose a password.
  ///
  /// @throws Refusal.TooManyRequests after too many from the same source
  public void ask(EmailAddress email, Visitor visitor) {
    limits.countAsked(visitor.source());
    Optional<Account> account =
        accounts.withEmail(email).map(Versioned::value).filter(ForgotPassword::mayHavePassword);
    AuditLog.Entry entry =
        new AuditLog.Entry(
            AuditAction.PASSWORD_RESET_REQUESTED,
            email,
            account.map(Account::id).orElse(null),
            null,
            visitor);
    Step noted = audit.noting(entry);
    accounts.carryOut(
        account
            .map(it -> links.next(it, Purpose.RESET))
            .map(it -> Work.of(noted, it.step()).telling(List.of(it.notice())))
            .orElseGet(() -> Work.of(noted)));
  }

  /// Who is forgotten has an address to which nothing can be mailed.
  private static boolean mayHavePassword(Account account) {
    if (Anonymised.is(account)) {
      return false;
    }
    return switch (account.standing().role()) {
      case CLIENT, PROFESSIONAL, ADMIN, EMPLOYEE -> true;
      case GUEST, PROSPECT -> false;
    };
  }
}
