package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.RefundsModule;
import ca.jechemine.payments.domain.refund.RefundStatus;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/payments/refunds`: the refunds that stand so, asked for last first.
public final class AdminListRefundsHandler extends HttpHandler {

  private static final int USUAL = 50;
  private static final Text NO_STATUS =
      new Text("n’est pas l’état d’un remboursement", "is not the status of a refund");

  private final Refunds refunds;

  public AdminListRefundsHandler() {
    this(RefundsModule.current());
  }

  private AdminListRefundsHandler(RefundsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.refunds = module.refunds();
  }

  @Override
  protected Response respond(Request request) {
    RefundStatus status =
        request
            .query("status")
            .map(it -> RefundStatus.of(it).orElseThrow(() -> Refusal.invalid("status", NO_STATUS)))
            .orElse(RefundStatus.AWAITING_APPROVAL);
    String scope = "AdminListRefunds " + status;
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, USUAL),
            request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null));
    return Response.ok(RefundView.Listed.of(refunds.list(status, page), cursors(), scope));
  }
}
