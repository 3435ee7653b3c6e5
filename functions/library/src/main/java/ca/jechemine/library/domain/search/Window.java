package ca.jechemine.library.domain.search;

import ca.jechemine.kernel.Position;
import java.util.Optional;

/// Which stretch of the list is wanted: that page of so many, or so many from a position on.
public sealed interface Window {

  int limit();

  /// The pages count from 1.
  record Numbered(int page, int limit) implements Window {
    public Numbered {
      if (page < 1 || limit < 1) {
        throw new IllegalArgumentException("no such page");
      }
    }

    /// How many come before it.
    public long before() {
      return (page - 1L) * limit;
    }
  }

  /// What follows that position, which an answer before gave.
  record After(Position position, int limit) implements Window {}

  /// The page that the stretch is, or begins on when so many come before it.
  default int page(int before) {
    return switch (this) {
      case Numbered numbered -> numbered.page();
      case After after -> before / after.limit() + 1;
    };
  }

  /// Where the stretch begins, if it follows another.
  default Optional<Position> start() {
    return switch (this) {
      case Numbered _ -> Optional.empty();
      case After after -> Optional.of(after.position());
    };
  }
}
