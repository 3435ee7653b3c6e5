package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.payments.RefundsModule;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `GET /api/admin/payments/stuck`: what somebody must look at, the longest waiting first.
public final class AdminListStuckPaymentsHandler extends HttpHandler {

  private static final int USUAL = 50;
  private static final String SCOPE = "AdminListStuckPayments";

  private final Refunds refunds;
  private final InstantSource clock;

  public AdminListStuckPaymentsHandler() {
    this(RefundsModule.current());
  }

  private AdminListStuckPaymentsHandler(RefundsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.refunds = module.refunds();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, USUAL),
            request.query("cursor").map(it -> cursors().read(it, SCOPE)).orElse(null));
    return Response.ok(StuckView.Listed.of(refunds.stuck(clock.instant(), page), cursors(), SCOPE));
  }
}
