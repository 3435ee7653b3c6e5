package ca.jechemine.library.lucene;

import ca.jechemine.kernel.Language;
import ca.jechemine.library.domain.ResourceChange;
import ca.jechemine.library.domain.ResourceChanges;
import ca.jechemine.library.domain.ResourceCounts;
import ca.jechemine.library.domain.search.Catalogue;
import ca.jechemine.library.domain.search.Criteria;
import ca.jechemine.library.domain.search.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The catalogue in the memory of the function (docs/adr/0070). It is read once, when the function
/// starts, which with SnapStart is before the snapshot; then it follows the log of changes. Safe
/// for use by several threads, one after the other.
public final class LuceneCatalogue implements Catalogue {

  /// How old counts may be that lists are sorted by.
  static final Duration COUNTS_BELIEVED = Duration.ofMinutes(1);

  /// How far back counts are asked for again: an index of DynamoDB is behind its table, and clocks
  /// differ.
  static final Duration COUNTS_OVERLAP = Duration.ofSeconds(30);

  /// So many changes are followed however few resources there are.
  private static final int FEW = 100;

  private final ResourceChanges changes;
  private final ResourceCounts counts;
  private final InstantSource clock;
  private final SearchWords words = new SearchWords();
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Shelving shelving;
  private long number;
  private Instant checkedAt = Instant.MIN;
  private Instant countedAt = Instant.MIN;

  public LuceneCatalogue(ResourceChanges changes, ResourceCounts counts, InstantSource clock) {
    this.changes = changes;
    this.counts = counts;
    this.clock = clock;
  }

  /// Reads the library and searches it once, before anybody does.
  public LuceneCatalogue loaded() {
    lock.lock();
    try {
      Shelving all = current(SOON);
      for (Language each : Language.values()) {
        all.warm(each);
      }
    } finally {
      lock.unlock();
    }
    return this;
  }

  @Override
  public Found find(Criteria criteria, Duration behind) {
    lock.lock();
    try {
      return current(behind).find(criteria);
    } finally {
      lock.unlock();
    }
  }

  private Shelving current(Duration behind) {
    Instant now = clock.instant();
    Shelving held = shelving;
    if (held == null) {
      return load(changes.last(), now);
    }
    if (isWithin(checkedAt, behind, now)) {
      return held;
    }
    long last = changes.last();
    Optional<List<ResourceChange>> since = since(last, held.size());
    if (since.isEmpty()) {
      return load(last, now);
    }
    if (!since.get().isEmpty()) {
      held.apply(since.get());
    }
    number = last;
    checkedAt = now;
    if (!isWithin(countedAt, COUNTS_BELIEVED, now)) {
      held.count(counts.since(countedAt.minus(COUNTS_OVERLAP)));
      countedAt = now;
    }
    return held;
  }

  /// What was changed up to that number, unless everything is read more quickly than all that.
  private Optional<List<ResourceChange>> since(long last, int size) {
    if (last == number) {
      return Optional.of(List.of());
    }
    return last < number || last - number > Math.max(size, FEW)
        ? Optional.empty()
        : changes.between(number, last);
  }

  /// The number is read first: what is changed while the rest is read is followed again.
  private Shelving load(long last, Instant now) {
    Shelving all = Shelving.filled(words, changes::all, counts.since(Instant.EPOCH));
    shelving = all;
    number = last;
    checkedAt = now;
    countedAt = now;
    return all;
  }

  private static boolean isWithin(Instant then, Duration behind, Instant now) {
    return !behind.isZero() && !now.isBefore(then) && now.isBefore(then.plus(behind));
  }
}
