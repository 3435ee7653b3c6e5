package ca.jechemine.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// At most `limit` items, from `from` on, or from the start when it is null.
public record PageRequest(int limit, @Nullable Position from) {

  public PageRequest {
    if (limit < 1) {
      throw new IllegalArgumentException("a page holds at least one item");
    }
  }

  /// Where to go on, if this is not the first page.
  public Optional<Position> start() {
    return Optional.ofNullable(from);
  }
}
