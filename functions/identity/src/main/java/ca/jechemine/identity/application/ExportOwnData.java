package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.CallersProof;
import ca.jechemine.identity.domain.Dossier;
import ca.jechemine.identity.domain.Dossiers;
import ca.jechemine.identity.domain.Elsewhere;
import ca.jechemine.identity.domain.Exports;
import ca.jechemine.identity.domain.Exports.Link;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;

/// Gives a person what is held on them, here and in the other domains: all of it, or nothing.
public final class ExportOwnData {

  private final Accounts accounts;
  private final Dossiers dossiers;
  private final Elsewhere elsewhere;
  private final Exports exports;
  private final Ids ids;

  public ExportOwnData(
      Accounts accounts, Dossiers dossiers, Elsewhere elsewhere, Exports exports, Ids ids) {
    this.accounts = accounts;
    this.dossiers = dossiers;
    this.elsewhere = elsewhere;
    this.exports = exports;
    this.ids = ids;
  }

  /// Where it can be fetched.
  ///
  /// @throws Refusal.TooManyRequests after five a day
  /// @throws Refusal.Conflict `EXPORT_RUNNING` when another one is under way
  /// @throws Refusal.NotFound when there is no such account
  /// @throws Refusal.BadGateway `EXPORT_INCOMPLETE` when another domain does not answer
  public Link export(UserId id, CallersProof proof, Origin origin) {
    Account account =
        accounts.find(id).map(Versioned::value).orElseThrow(DeactivateAccount::unknown);
    String export = ids.next();
    exports.begin(export, id, origin);
    Language language = Language.of(account.person().language());
    Link link = exports.keep(export, whole(account, export, proof), language);
    exports.finish(export, id, link);
    return link;
  }

  /// Without a part of it there is no export, and another one may begin at once.
  private Dossier whole(Account account, String export, CallersProof proof) {
    try {
      return dossiers.of(account).with(elsewhere.heldOn(proof));
    } catch (Refusal.BadGateway incomplete) {
      exports.giveUp(export, account.id());
      throw incomplete;
    }
  }
}
