package ca.jechemine.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A stretch of a list. `next` is where the following one starts; null at the end.
public record Page<T>(List<T> items, @Nullable Position next) {

  public Page {
    items = List.copyOf(items);
  }

  /// Where the following page starts, if there is one.
  public Optional<Position> following() {
    return Optional.ofNullable(next);
  }

  /// The same stretch with each item seen otherwise.
  public <U> Page<U> map(Function<? super T, ? extends U> view) {
    return new Page<>(items.stream().<U>map(view).toList(), next);
  }
}
