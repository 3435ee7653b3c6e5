package ca.jechemine.payments.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.LedgerOwner;
import ca.jechemine.payments.domain.ledger.OwnerBalances;
import ca.jechemine.payments.domain.ledger.PlatformTotals;
import ca.jechemine.payments.domain.ledger.Projections;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Works balances out again from the journal: an owner's whenever they are doubted, the platform's
/// monthly totals as often as they are wanted. Doing it again changes nothing.
public final class RebuildBalances {

  private static final int PAGE = 100;
  private static final int MOST_RACES = 5;

  private final Ledger ledger;
  private final Projections projections;

  public RebuildBalances(Ledger ledger, Projections projections) {
    this.ledger = ledger;
    this.projections = projections;
  }

  /// What was kept and what was worked out: where they differ, something was wrong.
  public record Rebuilt(OwnerBalances kept, OwnerBalances workedOut) {

    /// Whether what was kept was right.
    public boolean wasRight() {
      return kept.agreesWith(workedOut);
    }
  }

  /// An owner's balances, as of a moment at which nothing was posted meanwhile.
  ///
  /// @throws StaleVersion when something was posted meanwhile again and again
  public Rebuilt owner(LedgerOwner owner) {
    for (int races = 1; ; races++) {
      OwnerBalances kept = projections.kept(owner);
      OwnerBalances workedOut = workedOut(owner);
      try {
        projections.replace(kept, workedOut);
        return new Rebuilt(kept, workedOut);
      } catch (StaleVersion posted) {
        if (races == MOST_RACES) {
          throw posted;
        }
      }
    }
  }

  private OwnerBalances workedOut(LedgerOwner owner) {
    OwnerBalances balances = OwnerBalances.none(owner);
    @Nullable Position next = null;
    do {
      Page<JournalEntry> page = projections.of(owner, new PageRequest(PAGE, next));
      for (JournalEntry entry : page.items()) {
        balances = balances.plus(entry);
      }
      next = page.next();
    } while (next != null);
    return balances;
  }

  /// The platform's totals of a month.
  public PlatformTotals month(YearMonth month) {
    PlatformTotals totals = PlatformTotals.none(month);
    @Nullable Position next = null;
    do {
      Page<JournalEntry> page = ledger.postedIn(month, new PageRequest(PAGE, next));
      for (JournalEntry entry : page.items()) {
        totals = totals.plus(entry);
      }
      next = page.next();
    } while (next != null);
    projections.keep(totals);
    return totals;
  }

  /// Whose balances a page of a month's entries changed, and where the following page starts: how a
  /// job goes through all who had money move.
  public Page<LedgerOwner> ownersIn(YearMonth month, PageRequest page) {
    Page<JournalEntry> entries = ledger.postedIn(month, page);
    Set<LedgerOwner> owners = new HashSet<>();
    entries.items().forEach(it -> owners.addAll(it.owners()));
    return new Page<>(owners.stream().toList(), entries.next());
  }
}
