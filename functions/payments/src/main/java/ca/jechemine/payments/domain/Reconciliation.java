package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How money that came outside Stripe was matched with what it pays (contract 30 §7).
///
/// @param by the administrator who says that it came
/// @param payerName whose transfer it was; null when not said
/// @param note whatever else the administrator wrote; null when nothing
public record Reconciliation(
    UserId by, Instant at, @Nullable String payerName, @Nullable String note) {

  /// Without what is personal, so that it gets into no log.
  @Override
  public String toString() {
    return "by " + by + " at " + at;
  }
}
