package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.AccountingModule;
import ca.jechemine.payments.application.ReadProfessionalLedger;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.Map;

/// `GET /api/admin/accounting/professionals/{id}/ledger`
public final class AdminReadProfessionalLedgerHandler extends HttpHandler {

  /// The page asks for no number (contract 30 §16).
  private static final int MOST = 500;

  private final ReadProfessionalLedger readProfessionalLedger;

  public AdminReadProfessionalLedgerHandler() {
    this(AccountingModule.current());
  }

  private AdminReadProfessionalLedgerHandler(AccountingModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.readProfessionalLedger = module.readProfessionalLedger();
  }

  @Override
  protected Response respond(Request request) {
    UserId professional = new UserId(request.pathId("id"));
    String scope = "AdminReadProfessionalLedger " + professional;
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, MOST, MOST),
            request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null));
    return new Response(
        200,
        Json.writeWithNulls(
            AccountingView.of(
                readProfessionalLedger.of(professional, page, Actors.of(request)),
                cursors(),
                scope)),
        Map.of());
  }
}
