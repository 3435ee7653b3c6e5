package ca.jechemine.notifications.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.digest.Digests;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Asks for the digest of every professional whose hour is over. What is asked for waits no more,
/// in the transaction that asks: of two runs at once one does, and a run that dies leaves the rest
/// to the next.
public final class SendDigests {

  private static final int PAGE = 100;

  /// What one run looks at most at; the next one goes on, with the longest overdue first.
  private static final int MOST_PAGES = 20;

  private final Digests digests;
  private final InstantSource clock;

  public SendDigests(Digests digests, InstantSource clock) {
    this.digests = digests;
    this.clock = clock;
  }

  /// Asks for what is due by now; one professional's failure does not keep the others waiting.
  ///
  /// @return how many digests were asked for
  public long send() {
    Instant now = clock.instant();
    LongAdder asked = new LongAdder();
    EachInTurn.send(due(now), it -> asked.add(digests.gather(it, now)));
    return asked.sum();
  }

  private List<UserId> due(Instant now) {
    Set<UserId> due = new LinkedHashSet<>();
    @Nullable Position next = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      Page<UserId> some = digests.due(now, new PageRequest(PAGE, next));
      due.addAll(some.items());
      next = some.next();
      if (next == null) {
        break;
      }
    }
    return List.copyOf(due);
  }
}
