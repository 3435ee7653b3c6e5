package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.payments.AccountingModule;
import ca.jechemine.payments.application.ReadBalances;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/accounting/balances`
public final class AdminListBalancesHandler extends HttpHandler {

  private static final int MOST = 500;
  private static final String SCOPE = "AdminListBalances";

  private final ReadBalances readBalances;

  public AdminListBalancesHandler() {
    this(AccountingModule.current());
  }

  private AdminListBalancesHandler(AccountingModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.readBalances = module.readBalances();
  }

  @Override
  protected Response respond(Request request) {
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, MOST, MOST),
            request.query("cursor").map(it -> cursors().read(it, SCOPE)).orElse(null));
    return Response.ok(AccountingView.of(readBalances.list(page), cursors(), SCOPE));
  }
}
