package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.payments.RefundsModule;
import ca.jechemine.payments.application.ApproveRefund;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/admin/payments/refunds/{id}/approve`
public final class AdminApproveRefundHandler extends HttpHandler {

  private final ApproveRefund approveRefund;

  public AdminApproveRefundHandler() {
    this(RefundsModule.current());
  }

  private AdminApproveRefundHandler(RefundsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.approveRefund = module.approveRefund();
  }

  @Override
  protected Response respond(Request request) {
    RefundKey key = new RefundKey(request.pathId("id"));
    return Response.ok(RefundView.of(approveRefund.approve(request.caller(), key)));
  }
}
