package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Merge;
import ca.jechemine.identity.domain.MergeRules;
import ca.jechemine.identity.domain.Merges;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Begins to make two accounts of one person one, as an administrator, and has merges that are
/// stuck gone on with (contract 40 §6.3, docs/adr/0069).
///
/// The beginning is one transaction: both accounts are held, the one that is given up is closed,
/// and every part is told.
public final class MergeAccounts {

  private final Accounts accounts;
  private final Merges merges;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public MergeAccounts(
      Accounts accounts, Merges merges, AccessLog log, Ids ids, InstantSource clock) {
    this.accounts = accounts;
    this.merges = merges;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// Begins; asked again of the same two, it is the merge that there is, however far.
  ///
  /// @throws Refusal.Invalid when they must not be merged, or one of them is not there
  /// @throws Refusal.Conflict `ACCOUNT_MERGING` when one of them is being merged with another one
  public Merge start(UserId survivor, UserId loser, Author by) {
    if (survivor.equals(loser)) {
      throw Refusal.invalid("loserId", new Text("est le même compte", "is the same account"));
    }
    return Retry.whenStale(() -> attempt(survivor, loser, by));
  }

  private Merge attempt(UserId survivor, UserId loser, Author by) {
    Optional<Merge> begun =
        merges.find(loser).map(Versioned::value).filter(it -> it.survivor().equals(survivor));
    if (begun.isPresent()) {
      return begun.get();
    }
    Pair pair = find(survivor, loser);
    MergeRules.require(pair.survivor().value(), pair.loser().value());
    Instant now = clock.instant();
    Merge merge = Merge.started(pair.loser().value(), survivor, by.who().id(), now);
    accounts.save(
        pair.survivor(),
        pair.survivor().value().merging(loser),
        Work.of(
            accounts.saving(pair.loser(), MergeRules.closed(pair.loser().value(), now)),
            merges.starting(merge),
            log.keeping(by.entry(ids.next(), AccessAction.MERGE_CLIENT_ACCOUNTS, survivor, now))));
    return merge;
  }

  /// Both accounts, as they are now.
  ///
  /// @throws Refusal.Invalid when one of them is not there, or is nobody's any more
  Pair find(UserId survivor, UserId loser) {
    return new Pair(find("id", survivor), find("loserId", loser));
  }

  private Versioned<Account> find(String field, UserId id) {
    return accounts
        .find(id)
        .filter(it -> !Anonymised.is(it.value()))
        .orElseThrow(() ->
            Refusal.invalid(
                field, new Text("aucun compte n’a cet identifiant", "no such account")));
  }

  /// How far it is.
  ///
  /// @throws Refusal.NotFound when there is none
  public Merge read(UserId loser) {
    return found(loser).value();
  }

  /// Those that are not over, the longest waiting first.
  public Page<Merge> open(PageRequest page) {
    return merges.open(page);
  }

  /// Has every part look again: of one that is stuck, or over which something came late.
  ///
  /// @throws Refusal.NotFound when there is none
  public Merge retry(UserId loser) {
    return Retry.whenStale(() -> {
      Versioned<Merge> read = found(loser);
      Merge next = read.value().again();
      merges.keep(read, next);
      return next;
    });
  }

  private Versioned<Merge> found(UserId loser) {
    return merges
        .find(loser)
        .orElseThrow(
            () -> Refusal.notFound(new Text("Fusion introuvable.", "There is no such merge.")));
  }

  /// The two.
  record Pair(Versioned<Account> survivor, Versioned<Account> loser) {}
}
