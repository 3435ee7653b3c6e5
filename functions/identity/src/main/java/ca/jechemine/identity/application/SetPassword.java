package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice.PasswordChanged;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.ChosenPassword;
import ca.jechemine.identity.domain.OneTimeSecret;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.identity.domain.PasswordHashes;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The holder of a mailed link chooses a password. Every session of before is over then, and so is
/// whatever else was mailed.
public final class SetPassword {

  private final PasswordLimits limits;
  private final OneTimeSecrets secrets;
  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  public SetPassword(
      PasswordLimits limits,
      OneTimeSecrets secrets,
      Accounts accounts,
      PasswordHashes hashes,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.limits = limits;
    this.secrets = secrets;
    this.accounts = accounts;
    this.hashes = hashes;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// Counts an attempt, also one that goes no further.
  ///
  /// @throws Refusal.TooManyRequests after too many from the same source
  public void count(Visitor visitor) {
    limits.countChosen(visitor.source());
  }

  /// Keeps the password.
  ///
  /// @throws Refusal.BadRequest when the link is unknown, used, replaced or over
  public void set(Choice choice, Visitor visitor) {
    Retry.whenStale(() -> {
      attempt(choice, visitor);
      return choice;
    });
  }

  private void attempt(Choice choice, Visitor visitor) {
    Instant now = clock.instant();
    OneTimeSecret link =
        secrets
            .find(choice.holder(), Kind.PASSWORD_LINK, choice.token())
            .filter(it -> it.isUnused(now))
            .orElseThrow(SetPassword::invalidLink);
    Versioned<Account> read =
        accounts.find(choice.holder()).orElseThrow(SetPassword::invalidLink);
    Account next = ChosenPassword.of(read.value(), hashes.of(choice.password()), now);
    Work work =
        Work.of(
            secrets.using(link, now),
            secrets.forgetting(next.id(), Kind.EMAIL_LINK),
            secrets.forgetting(next.id(), Kind.PHONE_STEP),
            audit.noting(AuditLog.Entry.of(AuditAction.PASSWORD_SET, next, visitor)));
    accounts.save(read, next, work.telling(List.of(changed(next, now))));
  }

  private PasswordChanged changed(Account account, Instant now) {
    return new PasswordChanged(
        ids.next(),
        account.id().value(),
        account.email().value(),
        account.person().firstName(),
        account.person().language(),
        now);
  }

  /// What whoever shows a link that is not good reads, whatever is wrong with it.
  public static Refusal invalidLink() {
    return Refusal.badRequest(
        "LINK_INVALID",
        new Text(
            "Ce lien n’est pas valide ou n’est plus valable. Veuillez en demander un nouveau.",
            "This link is not valid, or no longer. Please ask for a new one."));
  }

  /// What somebody chose through which link.
  public record Choice(UserId holder, String token, String password) {

    @Override
    public String toString() {
      return "a chosen password";
    }
  }
}
