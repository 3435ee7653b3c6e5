package ca.jechemine.library.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.PurchasesModule;
import ca.jechemine.library.application.ListPurchases;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/resources/purchases`
public final class ListPurchasesHandler extends HttpHandler {

  private static final int USUAL = 20;

  private final ListPurchases listPurchases;

  public ListPurchasesHandler() {
    this(PurchasesModule.current());
  }

  private ListPurchasesHandler(PurchasesModule module) {
    super(module.edge(), Access.signedIn());
    this.listPurchases = module.listPurchases();
  }

  @Override
  protected Response respond(Request request) {
    UserId caller = request.caller().id();
    Language language = RequestedLocale.of(request);
    String scope = "ListPurchases " + caller;
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, USUAL),
            request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null));
    return Response.ok(
        PurchaseView.Page.of(listPurchases.of(caller, page), language, cursors(), scope));
  }
}
