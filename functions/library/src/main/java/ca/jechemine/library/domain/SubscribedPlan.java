package ca.jechemine.library.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person's subscription.
///
/// @param accessUntil when what the plan includes is open to them no more; null is not at all
public record SubscribedPlan(String subscriptionId, String planId, @Nullable Instant accessUntil) {

  /// Whether it opens anything at that moment.
  public boolean isOpen(Instant now) {
    return accessUntil != null && now.isBefore(accessUntil);
  }
}
