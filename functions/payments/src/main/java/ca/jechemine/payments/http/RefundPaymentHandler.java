package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.RefundsModule;
import ca.jechemine.payments.application.RequestRefund;
import ca.jechemine.payments.application.RequestRefund.Asked;
import ca.jechemine.payments.application.RequestRefund.Wish;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundState;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `POST /api/payments/refund`: all, or a part, of what was paid for an appointment goes back.
public final class RefundPaymentHandler extends HttpHandler {

  private final RequestRefund requestRefund;

  public RefundPaymentHandler() {
    this(RefundsModule.current());
  }

  private RefundPaymentHandler(RefundsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.requestRefund = module.requestRefund();
  }

  @Override
  protected Response respond(Request request) {
    Wish wish = request.body(Body.class).wish();
    return answer(
        requestRefund.request(
            request.caller(), wish, request.receipts(RefundPaymentHandler::answer)));
  }

  /// 202 as long as somebody has to approve it, or Stripe to answer.
  private static Response answer(Asked asked) {
    Refund refund = asked.refund();
    return refund.state().holdsMoney()
        ? Response.accepted(Answer.of(asked))
        : Response.ok(Answer.of(asked));
  }

  @Json
  record Body(
      @Nullable String appointmentId,
      @Nullable String reason,
      @Nullable BigDecimal amount,
      @Nullable Boolean madeOutside) {

    private static final int LONGEST_REASON = 500;
    private static final BigDecimal MOST = new BigDecimal("100000");
    private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
    private static final Text TOO_LONG =
        new Text("ne peut pas dépasser 500 caractères", "must have at most 500 characters");
    private static final Text NO_AMOUNT =
        new Text(
            "doit être un montant en dollars, plus grand que 0 et au cent près",
            "must be an amount in dollars, above 0 and in whole cents");

    Wish wish() {
      Violations violations = new Violations();
      boolean isId = appointmentId != null && HexId.isValid(appointmentId);
      violations.require(isId, "appointmentId", NO_ID);
      String words = reason == null || reason.isBlank() ? null : reason.strip();
      violations.require(words == null || words.length() <= LONGEST_REASON, "reason", TOO_LONG);
      violations.require(amount == null || isAmount(amount), "amount", NO_AMOUNT);
      violations.refuseIfAny();
      return new Wish(
          new AppointmentId(appointmentId == null ? "" : appointmentId),
          amount == null ? null : new Money(amount.movePointRight(2).longValueExact()),
          words,
          Boolean.TRUE.equals(madeOutside));
    }

    private static boolean isAmount(BigDecimal dollars) {
      return dollars.signum() > 0
          && dollars.compareTo(MOST) <= 0
          && dollars.stripTrailingZeros().scale() <= 2;
    }
  }

  /// As contract 30 §4 has it.
  @Json
  record Answer(String message, Refunded refund, Appointment appointment) {

    static Answer of(Asked asked) {
      Refund refund = asked.refund();
      return new Answer(
          message(refund),
          new Refunded(
              refund.key().value(),
              RefundView.dollars(refund),
              refund.state().status().code(),
              refund.at().orElse(null)),
          new Appointment(refund.appointment().value(), asked.paymentStatus()));
    }

    private static String message(Refund refund) {
      if (refund.state() instanceof RefundState.AwaitingApproval) {
        return "The refund awaits the approval of another administrator.";
      }
      return refund.state().holdsMoney() ? "The refund is on its way." : "The refund was made.";
    }
  }

  @Json
  record Refunded(String id, BigDecimal amount, String status, @Nullable Instant refundedAt) {}

  @Json
  record Appointment(String id, String paymentStatus) {}
}
