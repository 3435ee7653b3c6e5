package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.ChosenPassword;
import ca.jechemine.identity.domain.OneTimeSecret;
import ca.jechemine.identity.domain.PasswordHashes;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The holder of a mailed link chooses a password. Every session of before is over then, and so is
/// whatever else was sent to them.
public final class SetPassword {

  private final PasswordLinks links;
  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final AuditLog audit;
  private final InstantSource clock;

  public SetPassword(
      PasswordLinks links,
      Accounts accounts,
      PasswordHashes hashes,
      AuditLog audit,
      InstantSource clock) {
    this.links = links;
    this.accounts = accounts;
    this.hashes = hashes;
    this.audit = audit;
    this.clock = clock;
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
    OneTimeSecret link =
        links.find(choice.holder(), choice.token()).orElseThrow(SetPassword::invalidLink);
    Versioned<Account> read = accounts.find(choice.holder()).orElseThrow(SetPassword::invalidLink);
    Account next = ChosenPassword.of(read.value(), hashes.of(choice.password()), clock.instant());
    Step noted = audit.noting(AuditLog.Entry.of(AuditAction.PASSWORD_SET, next, visitor));
    accounts.save(
        read,
        next,
        new Work(
            Stream.concat(links.using(link).stream(), Stream.of(noted)).toList(),
            List.of(links.changed(next)),
            Optional.empty()));
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
