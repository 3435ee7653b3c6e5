package ca.jechemine.kernel;

import java.util.Optional;

/// Makes the receipt of a use case's result, when the request asked for one with an
/// `Idempotency-Key`.
@FunctionalInterface
public interface Receipts<T> {

  /// What to keep with the effect, if anything.
  Optional<Receipt> of(T result);

  /// Nobody asked.
  static <T> Receipts<T> none() {
    return _ -> Optional.empty();
  }
}
