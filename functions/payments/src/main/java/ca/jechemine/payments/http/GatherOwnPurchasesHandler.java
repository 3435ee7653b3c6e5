package ca.jechemine.payments.http;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.payments.PurchasesModule;
import ca.jechemine.payments.domain.Acquisition;
import ca.jechemine.payments.domain.Acquisitions;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.OwnData;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `GET /api/payments/own-data`
public final class GatherOwnPurchasesHandler extends HttpHandler {

  private static final int PAGE = 100;

  private final Acquisitions acquisitions;

  public GatherOwnPurchasesHandler() {
    this(PurchasesModule.current());
  }

  private GatherOwnPurchasesHandler(PurchasesModule module) {
    super(module.edge(), Access.signedIn());
    this.acquisitions = module.acquisitions();
  }

  @Override
  protected Response respond(Request request) {
    String scope = "GatherOwnPurchases " + request.caller().id();
    Page<Acquisition> page =
        acquisitions.of(
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
                    records(page, OwnPurchaseView::of)),
                new OwnData.Part(
                    "abonnements",
                    "les forfaits auxquels vous vous êtes abonné",
                    "the plans that you subscribed to",
                    records(page, OwnSubscriptionView::of)),
                new OwnData.Part(
                    "paiements_abonnements",
                    "ce que vous avez payé de vos abonnements, et ce qui vous a été remboursé",
                    "what you paid of your subscriptions, and what was refunded to you",
                    records(page, OwnPlanPaymentView::of))),
            page.following().map(it -> cursors().of(it, scope)).orElse(null)));
  }

  private static List<Map<String, Object>> records(
      Page<Acquisition> page, Function<Acquisition, Optional<?>> view) {
    return page.items().stream().map(view).flatMap(Optional::stream).map(Json::fields).toList();
  }
}
