package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.payments.AccountingModule;
import ca.jechemine.payments.application.ExportYear;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `GET /api/admin/accounting/ledger-full`
public final class AdminExportLedgerHandler extends HttpHandler {

  private final ExportYear exportYear;
  private final InstantSource clock;

  public AdminExportLedgerHandler() {
    this(AccountingModule.current());
  }

  private AdminExportLedgerHandler(AccountingModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.exportYear = module.exportYear();
    this.clock = module.clock();
  }

  @Override
  protected Response respond(Request request) {
    return Response.redirect(exportYear.ledger(AccountingYear.of(request, clock.instant())));
  }
}
