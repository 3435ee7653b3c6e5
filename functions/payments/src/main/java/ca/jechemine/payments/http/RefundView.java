package ca.jechemine.payments.http;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundState.Declined;
import ca.jechemine.payments.domain.refund.RefundState.Failed;
import ca.jechemine.payments.domain.stripe.RefundId;
import ca.jechemine.runtime.http.Cursors;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A refund as administrators see it; amounts in dollars.
@Json
record RefundView(
    String id,
    String appointmentId,
    BigDecimal amount,
    String status,
    String cause,
    @Nullable String reason,
    @Nullable String askedBy,
    Instant askedAt,
    @Nullable String declinedBy,
    @Nullable String stripeRefundId,
    @Nullable String failureCode,
    @Nullable Instant at) {

  /// A page of a list of them.
  @Json
  record Listed(List<RefundView> refunds, @Nullable String nextCursor) {

    static Listed of(Page<Refund> page, Cursors cursors, String scope) {
      return new Listed(
          page.map(RefundView::of).items(),
          page.following().map(it -> cursors.of(it, scope)).orElse(null));
    }
  }

  static RefundView of(Refund refund) {
    return new RefundView(
        refund.key().value(),
        refund.appointment().value(),
        dollars(refund),
        refund.state().status().code(),
        refund.cause().code(),
        refund.reason(),
        refund.asker().map(UserId::value).orElse(null),
        refund.askedAt(),
        refund.state() instanceof Declined it ? it.by().value() : null,
        refund.stripesId().map(RefundId::value).orElse(null),
        refund.state() instanceof Failed it ? it.code() : null,
        refund.at().orElse(null));
  }

  static BigDecimal dollars(Refund refund) {
    return BigDecimal.valueOf(refund.amount().cents(), 2);
  }
}
