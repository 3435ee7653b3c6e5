package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.PayoutsModule;
import ca.jechemine.payments.application.ListPayouts;
import ca.jechemine.payments.domain.payout.PayoutStatus;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/payments/payouts`
public final class ListPayoutsHandler extends HttpHandler {

  private static final int USUAL = 50;
  private static final Text NO_STATUS =
      new Text(
          "doit être awaiting_approval, requested, sent, failed, declined ou reversed",
          "must be awaiting_approval, requested, sent, failed, declined or reversed");

  private final ListPayouts listPayouts;

  public ListPayoutsHandler() {
    this(PaymentsModule.current());
  }

  private ListPayoutsHandler(PaymentsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.listPayouts = new PayoutsModule(module).listPayouts();
  }

  /// Those that wait for approval, unless others are asked for.
  @Override
  protected Response respond(Request request) {
    PayoutStatus status =
        request
            .query("status")
            .map(it -> PayoutStatus.of(it).orElseThrow(() -> Refusal.invalid("status", NO_STATUS)))
            .orElse(PayoutStatus.AWAITING_APPROVAL);
    String scope = "ListPayouts " + status.code();
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, USUAL),
            request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null));
    return Response.ok(PayoutView.of(listPayouts.standing(status, page), cursors(), scope));
  }
}
