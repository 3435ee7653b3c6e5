package ca.jechemine.payments.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.payments.domain.Toronto;
import ca.jechemine.payments.domain.ledger.LedgerOwner;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sums the platform's months up, and works the balances of all who had money move out again.
public final class CheckBalances {

  /// So that a month is summed up once more after its last entry.
  private static final Duration LATE = Duration.ofDays(1);

  private static final int PAGE = 100;

  private final RebuildBalances rebuild;
  private final InstantSource clock;

  public CheckBalances(RebuildBalances rebuild, InstantSource clock) {
    this.rebuild = rebuild;
    this.clock = clock;
  }

  /// What was found.
  ///
  /// @param checked of how many the balances were worked out again
  /// @param wrong of how many they were wrong: they are right now
  public record Checked(long checked, long wrong) {}

  /// Does it for the month of yesterday, and the one of today.
  public Checked check() {
    YearMonth month = YearMonth.from(Toronto.day(clock.instant().minus(LATE)));
    rebuild.month(month);
    YearMonth today = YearMonth.from(Toronto.day(clock.instant()));
    if (!today.equals(month)) {
      rebuild.month(today);
    }
    Set<LedgerOwner> owners = owners(month);
    long wrong = owners.stream().filter(it -> !rebuild.owner(it).wasRight()).count();
    return new Checked(owners.size(), wrong);
  }

  private Set<LedgerOwner> owners(YearMonth month) {
    Set<LedgerOwner> owners = new HashSet<>();
    @Nullable Position next = null;
    do {
      Page<LedgerOwner> page = rebuild.ownersIn(month, new PageRequest(PAGE, next));
      owners.addAll(page.items());
      next = page.next();
    } while (next != null);
    return owners;
  }
}
