package ca.jechemine.reporting.domain.billing;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of billing, newest first. What was just told may be missing for a moment.
public interface BillingList {

  /// A stretch of it; nothing is searched for.
  Page<BilledSession> list(Asked asked, PageRequest page);

  /// Where it goes on after so many rows; nowhere when it has not more.
  Optional<Position> after(Asked asked, int rows);

  /// What a search found.
  ///
  /// @param isCapped whether there may be more, which was not looked at
  record Found(Page<BilledSession> page, long total, boolean isCapped) {}

  /// A stretch of what is found by the text that is asked for, so many rows left out.
  Found search(Asked asked, PageRequest page, int skipped);

  /// How many unpaid sessions begin after that moment and before the other.
  ///
  /// @param method null for all
  long scheduled(@Nullable MethodGroup method, Instant after, Instant before);
}
