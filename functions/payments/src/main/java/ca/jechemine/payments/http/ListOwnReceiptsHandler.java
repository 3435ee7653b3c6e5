package ca.jechemine.payments.http;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.ReceiptsModule;
import ca.jechemine.payments.domain.receipt.KeptReceipt;
import ca.jechemine.payments.domain.receipt.Receipts;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import org.jspecify.annotations.Nullable;

/// `GET /api/client/receipts`: a bare array for whoever gives neither `limit` nor `cursor`, as the
/// page reads it, else a page.
public final class ListOwnReceiptsHandler extends HttpHandler {

  private static final int MOST = 200;
  private static final int USUAL = 50;

  private final Receipts receipts;

  public ListOwnReceiptsHandler() {
    this(ReceiptsModule.current());
  }

  private ListOwnReceiptsHandler(ReceiptsModule module) {
    super(module.edge(), Access.signedIn());
    this.receipts = module.receipts();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = request.caller().id();
    if (request.query("limit").isEmpty() && request.query("cursor").isEmpty()) {
      Page<KeptReceipt> page = receipts.good(client, new PageRequest(MOST, null));
      return Response.ok(ReceiptView.class, ReceiptView.views(page));
    }
    int limit = PageLimit.of(request, USUAL, MOST);
    String scope = "ListOwnReceipts " + client;
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    return Response.ok(
        ReceiptView.Listed.of(
            receipts.good(client, new PageRequest(limit, from)), cursors(), scope));
  }
}
