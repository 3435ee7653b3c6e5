package ca.jechemine.payments.stripe;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of one of Stripe's answers that are used here; all others are skipped.
interface Body<T> {

  /// What the answer means.
  ///
  /// @throws RuntimeException when a field is missing, or holds what it cannot
  T meaning();

  /// What the field means, where it holds something.
  static <V, T> @Nullable T known(@Nullable V id, Function<V, T> type) {
    return id == null ? null : type.apply(id);
  }
}
