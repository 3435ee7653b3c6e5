package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice.ExportReady;
import ca.jechemine.identity.application.Sessions.Errand;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.CallersProof;
import ca.jechemine.identity.domain.Dossiers;
import ca.jechemine.identity.domain.Elsewhere;
import ca.jechemine.identity.domain.Exports;
import ca.jechemine.identity.domain.Exports.Link;
import ca.jechemine.identity.domain.SignIns;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// An administrator has the export made of somebody who cannot ask for it themselves (right of
/// access, Quebec's law on personal information in the private sector, s. 27), and sees nothing of
/// it: the person is mailed where it is fetched, signed in.
///
/// The other domains are asked in the person's own name, by a sign-in that begins and ends with the
/// export (docs/adr/0076).
public final class ExportUser {

  private final Accounts accounts;
  private final Gathering gathering;
  private final SignIns signIns;
  private final Sessions sessions;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public ExportUser(
      Accounts accounts,
      Gathering gathering,
      SignIns signIns,
      Sessions sessions,
      AccessLog log,
      Ids ids,
      InstantSource clock) {
    this.accounts = accounts;
    this.gathering = gathering;
    this.signIns = signIns;
    this.sessions = sessions;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// Where an export is gathered from, and where it is kept.
  public record Gathering(Dossiers dossiers, Elsewhere elsewhere, Exports exports) {}

  /// Until when the person can fetch it.
  ///
  /// @throws Refusal.NotFound when there is no such account, or its holder is forgotten
  /// @throws Refusal.Forbidden when it is an administrator's
  /// @throws Refusal.Conflict `ACCOUNT_INACTIVE` when it is closed: nobody could sign in to fetch
  ///   it; `EXPORT_RUNNING` when another one is under way
  /// @throws Refusal.TooManyRequests after five a day, the person's own counted
  /// @throws Refusal.BadGateway `EXPORT_INCOMPLETE` when another domain does not answer
  public Instant export(UserId id, Author by, Receipts<Instant> receipts) {
    Account account =
        accounts
            .find(id)
            .map(Versioned::value)
            .filter(it -> !Anonymised.is(it))
            .orElseThrow(DeactivateAccount::unknown);
    requireExportable(account.standing());
    String export = ids.next();
    Errand errand = sessions.errand(account);
    gathering
        .exports()
        .beginFor(
            export,
            id,
            List.of(
                log.keeping(
                    by.entry(ids.next(), AccessAction.EXPORT_ON_BEHALF, id, clock.instant())),
                signIns.beginning(errand.signIn())));
    Link link = kept(account, export, errand);
    Instant now = clock.instant();
    Instant expiresAt = now.plus(Exports.KEPT);
    accounts.carryOut(
        Work.of(
                gathering.exports().finishing(export, id, link, now),
                signIns.ending(errand.signIn(), now))
            .telling(List.of(ready(account, export, expiresAt, now)))
            .receipted(receipts.of(expiresAt)));
    return expiresAt;
  }

  /// Whatever goes wrong, the sign-in ends, and another export may begin at once.
  private Link kept(Account account, String export, Errand errand) {
    CallersProof proof = new CallersProof("Bearer " + errand.token().value(), null);
    boolean isKept = false;
    try {
      Link link =
          gathering
              .exports()
              .keep(
                  export,
                  gathering.dossiers().of(account).with(gathering.elsewhere().heldOn(proof)),
                  Language.of(account.person().language()));
      isKept = true;
      return link;
    } finally {
      if (!isKept) {
        accounts.carryOut(
            Work.of(
                gathering.exports().givingUp(export, account.id()),
                signIns.ending(errand.signIn(), clock.instant())));
      }
    }
  }

  private ExportReady ready(Account account, String export, Instant expiresAt, Instant now) {
    return new ExportReady(
        ids.next(),
        account.id().value(),
        account.email().value(),
        account.person().firstName(),
        account.person().language(),
        export,
        expiresAt,
        now);
  }

  private static void requireExportable(Standing standing) {
    if (standing.role() == Role.ADMIN) {
      throw Refusal.forbidden(
          "FORBIDDEN",
          new Text(
              "Seule la personne elle-même peut exporter un compte d’administration.",
              "Only its holder can export an administrator’s account."));
    }
    if (standing.status() == AccountStatus.INACTIVE) {
      throw Refusal.conflict(
          "ACCOUNT_INACTIVE",
          new Text(
              "Ce compte est désactivé : personne ne pourrait s’y connecter pour télécharger"
                  + " l’exportation. Réactivez-le d’abord.",
              "This account is inactive: nobody could sign in to download the export. Reactivate it"
                  + " first."));
    }
  }
}
