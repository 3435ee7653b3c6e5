package ca.jechemine.payments.http;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.payout.Payout;
import ca.jechemine.payments.domain.payout.PayoutRefusals;
import ca.jechemine.payments.domain.payout.PayoutState;
import ca.jechemine.payments.domain.payout.PayoutState.Failed;
import ca.jechemine.payments.domain.stripe.TransferId;
import ca.jechemine.runtime.http.Cursors;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Payouts, to administrators (contract 30 §11); amounts in dollars.
final class PayoutView {

  private static final String BALANCE = "balance_insufficient";

  private PayoutView() {}

  /// What became of a payout that was asked for.
  ///
  /// @param transferId null until it is sent
  @Json
  record Answer(
      boolean success,
      String payoutId,
      String status,
      @Nullable String transferId,
      BigDecimal amount,
      int appointmentCount) {}

  /// A payout as it is listed.
  @Json
  record Listed(
      @Json.Property("_id") String payoutId,
      String professionalId,
      List<String> appointmentIds,
      BigDecimal amount,
      String status,
      @Nullable String transferId,
      @Nullable String failureCode,
      String requestedBy,
      Instant requestedAt,
      @Nullable String decidedBy,
      Instant since) {}

  @Json
  record Listing(List<Listed> payouts, @Nullable String nextCursor) {}

  /// 200 once it is at its end, 202 while it is not.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when Stripe did not send it
  static Response answer(Payout payout) {
    if (payout.state() instanceof Failed failed) {
      throw failed.code().equals(BALANCE)
          ? PayoutRefusals.platformBalance()
          : PayoutRefusals.failed();
    }
    Answer answer =
        new Answer(
            true,
            payout.id().value(),
            payout.state().status().code(),
            payout.transfer().map(TransferId::value).orElse(null),
            dollars(payout),
            payout.appointments().size());
    return isOver(payout.state()) ? Response.ok(answer) : Response.accepted(answer);
  }

  private static boolean isOver(PayoutState state) {
    return switch (state.status()) {
      case AWAITING_APPROVAL, REQUESTED -> false;
      case SENT, FAILED, DECLINED, REVERSED -> true;
    };
  }

  static Listing of(Page<Payout> page, Cursors cursors, String scope) {
    return new Listing(
        page.map(PayoutView::listed).items(),
        page.following().map(it -> cursors.of(it, scope)).orElse(null));
  }

  private static Listed listed(Payout payout) {
    return new Listed(
        payout.id().value(),
        payout.professional().value(),
        payout.appointments().stream().map(AppointmentId::value).toList(),
        dollars(payout),
        payout.state().status().code(),
        payout.transfer().map(TransferId::value).orElse(null),
        payout.state() instanceof Failed failed ? failed.code() : null,
        payout.requestedBy().value(),
        payout.requestedAt(),
        payout.decision().map(UserId::value).orElse(null),
        payout.state().at());
  }

  private static BigDecimal dollars(Payout payout) {
    return BigDecimal.valueOf(payout.amount().cents(), 2);
  }
}
