package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.ClientLink;
import ca.jechemine.identity.domain.Consents;
import ca.jechemine.identity.domain.File;
import ca.jechemine.identity.domain.Reading;
import ca.jechemine.identity.domain.ReadingRights;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;

/// An administrator reads what somebody agreed to, and in which version: also of whoever is
/// forgotten, whose consents are kept as proof. It is in the access log before it is answered.
public final class ReadConsents {

  private final Accounts accounts;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public ReadConsents(Accounts accounts, AccessLog log, Ids ids, InstantSource clock) {
    this.accounts = accounts;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// Each document's last.
  ///
  /// @throws Refusal.Forbidden unless the caller may read all of the account
  /// @throws Refusal.NotFound when nobody has that id
  public Consents read(UserId id, Caller caller, Author by) {
    Account account = accounts.find(id).orElseThrow(ReadUser::notFound).value();
    Reading reading = ReadingRights.of(File.USER, caller, account, ClientLink.NONE);
    if (!(reading instanceof Reading.Full)) {
      throw OpenFile.forbidden();
    }
    log.keep(by.entry(ids.next(), AccessAction.VIEW_CONSENTS, id, clock.instant()));
    return account.consents();
  }
}
