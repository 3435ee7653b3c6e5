package ca.jechemine.appointments.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Calendar days from `first` to `last`, both included; null is without bound. Whoever names a
/// bound asks for dated appointments only (contract 20 §2.1).
public record Range(@Nullable LocalDate first, @Nullable LocalDate last) {

  /// All of them, dated or not.
  public static final Range ALL = new Range(null, null);

  /// Whether undated ones are in it.
  public boolean takesUndated() {
    return first == null && last == null;
  }

  /// Whether no day is in it.
  public boolean isEmpty() {
    return first != null && last != null && first.isAfter(last);
  }

  /// Whether the day is in it.
  public boolean takes(LocalDate day) {
    return Optional.ofNullable(first).map(it -> !day.isBefore(it)).orElse(true)
        && Optional.ofNullable(last).map(it -> !day.isAfter(it)).orElse(true);
  }
}
