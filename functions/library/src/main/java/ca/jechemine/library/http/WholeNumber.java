package ca.jechemine.library.http;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A whole number of a body.
final class WholeNumber {

  private WholeNumber() {}

  /// It, if it is there, whole (`4.0` is) and within those bounds.
  static Optional<Long> of(@Nullable BigDecimal raw, long least, long most) {
    return Optional.ofNullable(raw)
        .filter(it -> it.compareTo(BigDecimal.valueOf(least)) >= 0)
        .filter(it -> it.compareTo(BigDecimal.valueOf(most)) <= 0)
        .filter(it -> it.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::longValueExact);
  }
}
