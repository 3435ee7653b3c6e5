package ca.jechemine.library.lucene;

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
import java.util.concurrent.atomic.AtomicReference;
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
  private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

  /// The copy, and how far it is known to have come.
  ///
  /// @param number the last change in it
  private record Held(Shelving shelving, long number, Instant checkedAt, Instant countedAt) {}

  public LuceneCatalogue(ResourceChanges changes, ResourceCounts counts, InstantSource clock) {
    this.changes = changes;
    this.counts = counts;
    this.clock = clock;
  }

  /// Reads the library, after a rehearsal, before anybody asks.
  public LuceneCatalogue loaded() {
    lock.lock();
    try {
      rehearsed();
      current(SOON);
    } finally {
      lock.unlock();
    }
    return this;
  }

  /// What a rehearsal found, with nothing of the library: it shows that everything is there which
  /// searches and changes need (docs/adr/0070).
  public static List<String> rehearsed() {
    return Rehearsal.found(new SearchWords());
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
    Held before = held.get();
    if (before != null && isWithin(before.checkedAt(), behind, now)) {
      return before.shelving();
    }
    long last = changes.last();
    Held after =
        before == null
            ? load(last, now)
            : since(last, before)
                .map(it -> follow(before, it, last, now))
                .orElseGet(() -> load(last, now));
    held.set(after);
    return after.shelving();
  }

  /// What was changed up to that number, unless everything is read more quickly than all that.
  private Optional<List<ResourceChange>> since(long last, Held before) {
    if (last == before.number()) {
      return Optional.of(List.of());
    }
    return last < before.number()
            || last - before.number() > Math.max(before.shelving().size(), FEW)
        ? Optional.empty()
        : changes.between(before.number(), last);
  }

  private Held follow(Held before, List<ResourceChange> since, long last, Instant now) {
    Shelving shelving = before.shelving();
    if (!since.isEmpty()) {
      shelving.apply(since);
    }
    if (isWithin(before.countedAt(), COUNTS_BELIEVED, now)) {
      return new Held(shelving, last, now, before.countedAt());
    }
    shelving.count(counts.since(before.countedAt().minus(COUNTS_OVERLAP)));
    return new Held(shelving, last, now, now);
  }

  /// The number is read first: what is changed while the rest is read is followed again.
  private Held load(long last, Instant now) {
    Shelving all = Shelving.filled(words, changes::all, counts.since(Instant.EPOCH));
    return new Held(all, last, now, now);
  }

  private static boolean isWithin(Instant then, Duration behind, Instant now) {
    return !behind.isZero() && !now.isBefore(then) && now.isBefore(then.plus(behind));
  }
}
