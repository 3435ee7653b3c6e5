package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.RefundsModule;
import ca.jechemine.payments.application.RefundPurchase;
import ca.jechemine.payments.application.RefundPurchase.Returned;
import ca.jechemine.payments.application.RequestRefund;
import ca.jechemine.payments.application.RequestRefund.Asked;
import ca.jechemine.payments.application.RequestRefund.Wish;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.purchase.PurchaseId;
import ca.jechemine.payments.domain.purchase.RefundDecision;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundRefusals;
import ca.jechemine.payments.domain.refund.RefundState;
import ca.jechemine.payments.domain.refund.RefundStatus;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `POST /api/payments/refund`: all, or a part, of what was paid for an appointment, or for a
/// resource of the library, goes back.
public final class RefundPaymentHandler extends HttpHandler {

  private final RequestRefund requestRefund;
  private final RefundPurchase refundPurchase;

  public RefundPaymentHandler() {
    this(RefundsModule.current());
  }

  private RefundPaymentHandler(RefundsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.requestRefund = module.requestRefund();
    this.refundPurchase = module.refundPurchase();
  }

  @Override
  protected Response respond(Request request) {
    Body body = request.body(Body.class);
    return body.purchaseId() == null
        ? answer(
            requestRefund.request(
                request.caller(), body.wish(), request.receipts(RefundPaymentHandler::answer)))
        : answer(
            refundPurchase.refund(
                request.caller(),
                body.wishOfPurchase(),
                request.receipts(RefundPaymentHandler::answer)));
  }

  /// 202 as long as somebody has to approve it, or Stripe to answer.
  private static Response answer(Asked asked) {
    Refund refund = asked.refund();
    return refund.state().holdsMoney()
        ? Response.accepted(Answer.of(asked))
        : Response.ok(Answer.of(asked));
  }

  private static Response answer(Returned returned) {
    return returned.isMade()
        ? Response.ok(Answer.of(returned))
        : Response.accepted(Answer.of(returned));
  }

  @Json
  record Body(
      @Nullable String appointmentId,
      @Nullable String purchaseId,
      @Nullable String reason,
      @Nullable BigDecimal amount,
      @Nullable Boolean madeOutside) {

    private static final int LONGEST_REASON = 500;
    private static final BigDecimal MOST = new BigDecimal("100000");
    private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
    private static final Text ONE =
        new Text("ne va pas avec appointmentId", "cannot be combined with appointmentId");
    private static final Text TOO_LONG =
        new Text("ne peut pas dépasser 500 caractères", "must have at most 500 characters");
    private static final Text NO_AMOUNT =
        new Text(
            "doit être un montant en dollars, plus grand que 0 et au cent près",
            "must be an amount in dollars, above 0 and in whole cents");

    Wish wish() {
      check("appointmentId", appointmentId);
      return new Wish(
          new AppointmentId(appointmentId == null ? "" : appointmentId),
          money(),
          words(),
          Boolean.TRUE.equals(madeOutside));
    }

    /// One is named, not both, and what came for it came by Stripe.
    RefundPurchase.Wish wishOfPurchase() {
      if (appointmentId != null) {
        throw Refusal.invalid("purchaseId", ONE);
      }
      check("purchaseId", purchaseId);
      if (Boolean.TRUE.equals(madeOutside)) {
        throw RefundRefusals.madeByStripe();
      }
      return new RefundPurchase.Wish(
          new PurchaseId(purchaseId == null ? "" : purchaseId), money(), words());
    }

    private void check(String field, @Nullable String id) {
      Violations violations = new Violations();
      violations.require(id != null && HexId.isValid(id), field, NO_ID);
      String words = words();
      violations.require(words == null || words.length() <= LONGEST_REASON, "reason", TOO_LONG);
      violations.require(amount == null || isAmount(amount), "amount", NO_AMOUNT);
      violations.refuseIfAny();
    }

    private @Nullable Money money() {
      return amount == null ? null : new Money(amount.movePointRight(2).longValueExact());
    }

    private @Nullable String words() {
      return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private static boolean isAmount(BigDecimal dollars) {
      return dollars.signum() > 0
          && dollars.compareTo(MOST) <= 0
          && dollars.stripTrailingZeros().scale() <= 2;
    }
  }

  /// As contract 30 §4 has it.
  @Json
  record Answer(
      String message,
      Refunded refund,
      @Nullable Appointment appointment,
      @Nullable Bought purchase) {

    private static final String MADE = "The refund was made.";
    private static final String ON_ITS_WAY = "The refund is on its way.";

    static Answer of(Asked asked) {
      Refund refund = asked.refund();
      return new Answer(
          message(refund),
          new Refunded(
              refund.key().value(),
              RefundView.dollars(refund),
              refund.state().status().code(),
              refund.at().orElse(null)),
          new Appointment(refund.appointment().value(), asked.paymentStatus()),
          null);
    }

    static Answer of(Returned returned) {
      RefundDecision decision = returned.decision();
      return new Answer(
          returned.isMade() ? MADE : ON_ITS_WAY,
          new Refunded(
              decision.key(),
              BigDecimal.valueOf(decision.amount().cents(), 2),
              (returned.isMade() ? RefundStatus.SUCCEEDED : RefundStatus.SENT).code(),
              decision.at()),
          null,
          new Bought(returned.purchase().id().value(), returned.purchase().status()));
    }

    private static String message(Refund refund) {
      if (refund.state() instanceof RefundState.AwaitingApproval) {
        return "The refund awaits the approval of another administrator.";
      }
      return refund.state().holdsMoney() ? ON_ITS_WAY : MADE;
    }
  }

  @Json
  record Refunded(String id, BigDecimal amount, String status, @Nullable Instant refundedAt) {}

  @Json
  record Appointment(String id, String paymentStatus) {}

  @Json
  record Bought(String id, String paymentStatus) {}
}
