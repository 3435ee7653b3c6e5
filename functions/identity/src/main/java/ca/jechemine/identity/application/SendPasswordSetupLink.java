package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested.Purpose;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// An administrator sends somebody a link to choose a password: the only way in for those whose
/// account was made for them.
public final class SendPasswordSetupLink {

  private final Accounts accounts;
  private final PasswordLinks links;
  private final AuditLog audit;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public SendPasswordSetupLink(
      Accounts accounts,
      PasswordLinks links,
      AuditLog audit,
      AccessLog log,
      Ids ids,
      InstantSource clock) {
    this.accounts = accounts;
    this.links = links;
    this.audit = audit;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// Until when the link is good that was sent; it replaces the former.
  ///
  /// @throws Refusal.NotFound when there is no such account, or its holder is forgotten
  /// @throws Refusal.BadRequest `ROLE_NOT_SUPPORTED` for administrators and employees
  public Instant send(UserId id, Author by, Visitor visitor, Receipts<Instant> receipts) {
    Account account =
        accounts
            .find(id)
            .map(Versioned::value)
            .filter(it -> !Anonymised.is(it))
            .orElseThrow(() ->
                Refusal.notFound(new Text("Ce compte n’existe pas.", "There is no such account.")));
    requireSupported(account);
    PasswordLinks.Link link = links.next(account, Purpose.SETUP);
    AuditLog.Entry entry =
        AuditLog.Entry.of(AuditAction.PASSWORD_SETUP_SENT, account, visitor).by(by.who().id());
    Step noted = log.keeping(by.entry(ids.next(), AccessAction.INVITE_USER, id, clock.instant()));
    accounts.carryOut(
        Work.of(link.step(), audit.noting(entry), noted)
            .telling(List.of(link.notice()))
            .receipted(receipts.of(link.expiresAt())));
    return link.expiresAt();
  }

  static void requireSupported(Account account) {
    switch (account.standing().role()) {
      case CLIENT, PROFESSIONAL, GUEST, PROSPECT -> {}
      case ADMIN, EMPLOYEE ->
          throw Refusal.badRequest(
              "ROLE_NOT_SUPPORTED",
              new Text(
                  "Ce lien ne peut pas être envoyé à un compte de ce rôle.",
                  "This link cannot be sent to an account of this role."));
    }
  }
}
