package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Dossiers;
import ca.jechemine.identity.domain.Exports;
import ca.jechemine.identity.domain.Exports.Link;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;

/// Gives a person what is held on them.
public final class ExportOwnData {

  private final Accounts accounts;
  private final Dossiers dossiers;
  private final Exports exports;
  private final Ids ids;

  public ExportOwnData(Accounts accounts, Dossiers dossiers, Exports exports, Ids ids) {
    this.accounts = accounts;
    this.dossiers = dossiers;
    this.exports = exports;
    this.ids = ids;
  }

  /// Where it can be fetched.
  ///
  /// @throws Refusal.TooManyRequests after five a day
  /// @throws Refusal.Conflict `EXPORT_RUNNING` when another one is under way
  /// @throws Refusal.NotFound when there is no such account
  public Link export(UserId id, Origin origin) {
    Account account =
        accounts.find(id).map(Versioned::value).orElseThrow(DeactivateAccount::unknown);
    String export = ids.next();
    exports.begin(export, id, origin);
    Language language = Language.of(account.person().language());
    Link link = exports.keep(export, dossiers.of(account), language);
    exports.finish(export, id, link);
    return link;
  }
}
