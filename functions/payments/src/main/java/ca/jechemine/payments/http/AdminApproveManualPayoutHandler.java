package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.payments.AccountingModule;
import ca.jechemine.payments.application.DecideManualPayout;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/admin/accounting/payouts/{id}/approve`
public final class AdminApproveManualPayoutHandler extends HttpHandler {

  private final DecideManualPayout decideManualPayout;

  public AdminApproveManualPayoutHandler() {
    this(AccountingModule.current());
  }

  private AdminApproveManualPayoutHandler(AccountingModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.decideManualPayout = module.decideManualPayout();
  }

  @Override
  protected Response respond(Request request) {
    return ManualPayoutView.decided(
        decideManualPayout.approve(
            request.caller().id(),
            new PayoutId(request.pathId("id")),
            request.receipts(ManualPayoutView::decided)));
  }
}
