package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.payments.RefundsModule;
import ca.jechemine.payments.application.DeclineRefund;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/admin/payments/refunds/{id}/decline`
public final class AdminDeclineRefundHandler extends HttpHandler {

  private final DeclineRefund declineRefund;

  public AdminDeclineRefundHandler() {
    this(RefundsModule.current());
  }

  private AdminDeclineRefundHandler(RefundsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.declineRefund = module.declineRefund();
  }

  @Override
  protected Response respond(Request request) {
    RefundKey key = new RefundKey(request.pathId("id"));
    return Response.ok(
        RefundView.of(declineRefund.decline(request.caller(), key, Reason.of(request))));
  }
}
