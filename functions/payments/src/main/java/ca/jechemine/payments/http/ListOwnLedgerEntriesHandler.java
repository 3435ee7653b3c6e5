package ca.jechemine.payments.http;

import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.PayoutsModule;
import ca.jechemine.payments.application.ReadOwnLedger;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/professional/ledger-entries`
public final class ListOwnLedgerEntriesHandler extends HttpHandler {

  /// The page asks for no number (contract 30 §12).
  private static final int MOST = 200;

  private final ReadOwnLedger readOwnLedger;

  public ListOwnLedgerEntriesHandler() {
    this(PaymentsModule.current());
  }

  private ListOwnLedgerEntriesHandler(PaymentsModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.readOwnLedger = new PayoutsModule(module).readOwnLedger();
  }

  @Override
  protected Response respond(Request request) {
    UserId caller = request.caller().id();
    String scope = "ListOwnLedgerEntries " + caller;
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, MOST, MOST),
            request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null));
    return Response.ok(LedgerEntriesView.of(readOwnLedger.of(caller, page), cursors(), scope));
  }
}
