package ca.jechemine.payments.http;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.payments.PurchasesModule;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.purchase.Purchases;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.OwnData;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.List;

/// `GET /api/payments/own-data`
public final class GatherOwnPurchasesHandler extends HttpHandler {

  private static final int PAGE = 100;

  private final Purchases purchases;

  public GatherOwnPurchasesHandler() {
    this(PurchasesModule.current());
  }

  private GatherOwnPurchasesHandler(PurchasesModule module) {
    super(module.edge(), Access.signedIn());
    this.purchases = module.purchases();
  }

  @Override
  protected Response respond(Request request) {
    String scope = "GatherOwnPurchases " + request.caller().id();
    Page<Purchase> page =
        purchases.of(
            request.caller().id(),
            new PageRequest(
                PAGE, request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null)));
    return Response.ok(
        new OwnData(
            List.of(
                new OwnData.Part(
                    "achats",
                    "les ressources que vous avez achetées",
                    "the resources that you bought",
                    page.map(OwnPurchaseView::of).map(Json::fields).items())),
            page.following().map(it -> cursors().of(it, scope)).orElse(null)));
  }
}
