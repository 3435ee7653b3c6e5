package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Duplicates;
import ca.jechemine.identity.domain.ReadingRights;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.List;

/// Which accounts may be the same person's (contract 40 §6.3). That it was asked is in the access
/// log before it is answered.
public final class FindDuplicates {

  /// As many as are shown.
  static final int MOST = 15;

  private final Accounts accounts;
  private final Duplicates duplicates;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public FindDuplicates(
      Accounts accounts, Duplicates duplicates, AccessLog log, Ids ids, InstantSource clock) {
    this.accounts = accounts;
    this.duplicates = duplicates;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// Those accounts, the newest first.
  ///
  /// @throws Refusal.NotFound when nobody has that id, or no client
  public List<Duplicates.Candidate> of(UserId id, Author by) {
    Account account =
        accounts
            .find(id)
            .map(Versioned::value)
            .filter(it -> ReadingRights.isClient(it) && !Anonymised.is(it))
            .orElseThrow(ReadUser::notFound);
    log.keep(by.entry(ids.next(), AccessAction.VIEW_CLIENT_DUPLICATES, id, clock.instant()));
    return duplicates.of(account, MOST);
  }
}
