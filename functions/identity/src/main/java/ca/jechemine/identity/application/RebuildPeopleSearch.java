package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.SearchRows;
import ca.jechemine.identity.domain.SearchRows.Stretch;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Makes the rows by which people are found anew of all accounts, while these go on changing. A run
/// that stops, or dies, is gone on with by the next one; whatever was made twice is the same.
public final class RebuildPeopleSearch {

  /// What leaves a function of a quarter of an hour time to end.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int A_STRETCH = 100;

  private final SearchRows rows;
  private final InstantSource clock;

  public RebuildPeopleSearch(SearchRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /// Goes on until all are made, or for ten minutes.
  public Rebuilt rebuild() {
    Instant end = clock.instant().plus(LONGEST);
    long accounts = 0;
    while (clock.instant().isBefore(end)) {
      Stretch stretch = rows.next(A_STRETCH);
      stretch.accounts().forEach(this::make);
      rows.made(stretch);
      accounts += stretch.accounts().size();
      if (stretch.isEnd()) {
        return new Rebuilt(accounts, true);
      }
    }
    return new Rebuilt(accounts, false);
  }

  private void make(UserId account) {
    Retry.whenStale(() -> {
      rows.make(account);
      return Optional.empty();
    });
  }

  /// Of how many accounts they were made by the run, and whether of all by now.
  public record Rebuilt(long accounts, boolean isFinished) {}
}
