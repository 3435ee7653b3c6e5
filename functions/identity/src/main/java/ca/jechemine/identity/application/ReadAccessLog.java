package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessFilter;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An administrator reads the access log, which is noted in it first: with the file of the person
/// whom they ask about, else with their own.
public final class ReadAccessLog {

  private final AccessLog log;
  private final Accounts accounts;
  private final Ids ids;
  private final InstantSource clock;

  public ReadAccessLog(AccessLog log, Accounts accounts, Ids ids, InstantSource clock) {
    this.log = log;
    this.accounts = accounts;
    this.ids = ids;
    this.clock = clock;
  }

  /// A page of it, newest first, with what those are called now whose files it tells of; whoever is
  /// forgotten has no name. The entry of this reading is not in its own first page.
  public Seen read(AccessFilter filter, PageRequest page, Author by) {
    Page<AccessEntry> entries = log.all(filter, page);
    UserId noted = filter.ofResource().orElse(by.who().id());
    log.keep(by.entry(ids.next(), AccessAction.VIEW_ACCESS_LOG, noted, clock.instant()));
    List<UserId> people = entries.items().stream().map(AccessEntry::resource).distinct().toList();
    Map<UserId, String> names =
        accounts.findAll(people).stream()
            .collect(Collectors.toMap(Account::id, it -> it.person().name()));
    return new Seen(entries, names);
  }

  /// The entries, and the names by account.
  public record Seen(Page<AccessEntry> entries, Map<UserId, String> names) {}
}
