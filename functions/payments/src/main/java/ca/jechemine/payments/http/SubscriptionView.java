package ca.jechemine.payments.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.PriceLabel;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.stripe.ClientSecret;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A subscription as its holder sees it: the price that they pay, which may be another than the
/// plan's of today, and until when they have access.
@Json
record SubscriptionView(
    String id,
    PlanView plan,
    String interval,
    String price,
    BigDecimal priceCad,
    String currency,
    String status,
    @Nullable Instant currentPeriodStart,
    @Nullable Instant currentPeriodEnd,
    @Nullable Instant accessUntil,
    boolean cancelAtPeriodEnd,
    Instant createdAt,
    @Nullable Instant endedAt) {

  /// What they have, or null; and what came besides with an account that was merged into theirs.
  @Json
  record Mine(@Nullable SubscriptionView subscription, List<SubscriptionView> others) {

    static Mine of(List<SubscriptionView> all) {
      return all.isEmpty()
          ? new Mine(null, List.of())
          : new Mine(all.getFirst(), all.subList(1, all.size()));
    }
  }

  /// What they subscribed to, and what lets the browser confirm the payment when the bank asks.
  @Json
  record Begun(SubscriptionView subscription, @Nullable String clientSecret) {}

  static SubscriptionView of(Subscription it, Plan plan, Language language) {
    return new SubscriptionView(
        it.id().value(),
        PlanView.of(plan, language),
        it.interval().code(),
        PriceLabel.of(it.price(), language),
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

  static Response begun(
      Subscription it, Plan plan, @Nullable ClientSecret secret, Language language) {
    return Response.created(
        new Begun(of(it, plan, language), secret == null ? null : secret.value()));
  }
}
