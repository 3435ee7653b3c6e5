package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.PayoutsModule;
import ca.jechemine.payments.application.DecidePayout;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/admin/payments/payouts/{id}/approve`
public final class ApprovePayoutHandler extends HttpHandler {

  private final DecidePayout decidePayout;

  public ApprovePayoutHandler() {
    this(PaymentsModule.current());
  }

  private ApprovePayoutHandler(PaymentsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.decidePayout = new PayoutsModule(module).decidePayout();
  }

  @Override
  protected Response respond(Request request) {
    return PayoutView.answer(
        decidePayout.approve(
            request.caller().id(),
            new PayoutId(request.pathId("id")),
            request.receipts(PayoutView::answer)));
  }
}
