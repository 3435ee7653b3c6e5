package ca.jechemine.payments.http;

import ca.jechemine.kernel.Page;
import ca.jechemine.payments.domain.refund.RefundState.Failed;
import ca.jechemine.payments.domain.refund.Stuck;
import ca.jechemine.runtime.http.Cursors;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody must look at; the amount in dollars. `kind` is `refund`, `payout` or
/// `stripe_event`, `type` the refund's cause, what is asked of Stripe, or its word for the event.
@Json
record StuckView(
    String id,
    String kind,
    String type,
    String status,
    Instant since,
    @Nullable String appointmentId,
    @Nullable BigDecimal amount,
    @Nullable String failureCode) {

  /// A page of a list of it.
  @Json
  record Listed(List<StuckView> stuck, @Nullable String nextCursor) {

    static Listed of(Page<Stuck> page, Cursors cursors, String scope) {
      return new Listed(
          page.map(StuckView::of).items(),
          page.following().map(it -> cursors.of(it, scope)).orElse(null));
    }
  }

  private static StuckView of(Stuck stuck) {
    return switch (stuck) {
      case Stuck.OfRefund it ->
          new StuckView(
              it.refund().key().value(),
              "refund",
              it.refund().cause().code(),
              it.refund().state().status().code(),
              it.since(),
              it.refund().appointment().value(),
              RefundView.dollars(it.refund()),
              it.refund().state() instanceof Failed failed ? failed.code() : null);
      case Stuck.OfPayout it ->
          new StuckView(
              it.payout().id().value(),
              "payout",
              "transfer",
              it.payout().state().status().code(),
              it.since(),
              null,
              BigDecimal.valueOf(it.payout().amount().cents(), 2),
              null);
      case Stuck.OfEvent it ->
          new StuckView(
              it.eventId(), "stripe_event", it.type(), it.outcome(), it.since(), null, null, null);
    };
  }
}
