package ca.jechemine.payments.http;

import ca.jechemine.payments.domain.Acquisition;
import ca.jechemine.payments.domain.plan.Subscription;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A subscription as it goes into the export of whoever has it; the price of a period in dollars.
@Json
record OwnSubscriptionView(
    String id,
    String planId,
    String interval,
    BigDecimal price,
    String currency,
    String status,
    @Nullable Instant periodStart,
    @Nullable Instant periodEnd,
    @Nullable Instant accessUntil,
    boolean cancelAtPeriodEnd,
    Instant createdAt,
    @Nullable Instant endedAt) {

  /// Empty of what is no subscription.
  static Optional<OwnSubscriptionView> of(Acquisition acquisition) {
    return acquisition instanceof Acquisition.Subscribed it
        ? Optional.of(of(it.subscription()))
        : Optional.empty();
  }

  private static OwnSubscriptionView of(Subscription it) {
    return new OwnSubscriptionView(
        it.id().value(),
        it.plan().value(),
        it.interval().code(),
        PlanView.dollars(it.price()),
        "CAD",
        it.status().code(),
        it.periodStart(),
        it.periodEnd(),
        it.accessUntil(),
        it.cancelAtPeriodEnd(),
        it.createdAt(),
        it.endedAt());
  }
}
