package ca.jechemine.payments.stripe;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of one of Stripe's answers that are used here; all others are skipped.
interface Body<T> {

  /// What the answer means.
  ///
  /// @throws RuntimeException when a field is missing, or holds what it cannot
  T meaning();

  /// The id, where the field holds one.
  static <T> @Nullable T known(@Nullable String id, Function<String, T> type) {
    return id == null ? null : type.apply(id);
  }
}
