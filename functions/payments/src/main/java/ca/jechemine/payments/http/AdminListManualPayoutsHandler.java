package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.AccountingModule;
import ca.jechemine.payments.domain.payout.ManualPayout.Status;
import ca.jechemine.payments.domain.payout.ManualPayouts;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/accounting/payouts`
public final class AdminListManualPayoutsHandler extends HttpHandler {

  private static final int USUAL = 50;
  private static final Text NO_STATUS =
      new Text(
          "doit être awaiting_approval, recorded ou declined",
          "must be awaiting_approval, recorded or declined");

  private final ManualPayouts manualPayouts;

  public AdminListManualPayoutsHandler() {
    this(AccountingModule.current());
  }

  private AdminListManualPayoutsHandler(AccountingModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.manualPayouts = module.manualPayouts();
  }

  /// Those that wait for approval, unless others are asked for.
  @Override
  protected Response respond(Request request) {
    Status status =
        request
            .query("status")
            .map(it -> Status.of(it).orElseThrow(() -> Refusal.invalid("status", NO_STATUS)))
            .orElse(Status.AWAITING_APPROVAL);
    String scope = "AdminListManualPayouts " + status.code();
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, USUAL),
            request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null));
    return Response.ok(ManualPayoutView.of(manualPayouts.standing(status, page), cursors(), scope));
  }
}
