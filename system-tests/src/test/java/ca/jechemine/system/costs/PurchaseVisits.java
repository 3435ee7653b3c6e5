package ca.jechemine.system.costs;

import ca.jechemine.contracts.ResourceEvent.ResourceChanged;
import ca.jechemine.payments.PurchasesModule;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.system.library.Sold;
import ca.jechemine.system.payments.Payers;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The routes of `docs/api/payments-purchases.yaml` and `docs/api/library-purchases.yaml`.
final class PurchaseVisits {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RunningCloud cloud;
  private final Payers payers;
  private final Api buyer;

  /// Both have bought something already.
  PurchaseVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.payers = new Payers(cloud);
    this.buyer = payers.as(payers.known());
    for (int n = 0; n < 3; n++) {
      buy(buyer);
      Sold.to(cloud, Persona.CLIENT, new Catalogued(cloud).resource("Achetée " + n, "24"));
    }
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "purchaseResource",
        _ -> buy(payers.as(payers.known())),
        "gatherOwnPurchases",
        _ -> buyer.get("/api/payments/own-data"),
        "listPurchases",
        _ -> cloud.api().as(Persona.CLIENT).get("/api/resources/purchases?limit=2"));
  }

  /// Of a resource of which the payments domain knows although nothing is carried on just now.
  private Answer buy(Api api) {
    String resource = "0000da0f0000%012x".formatted(NUMBERS.incrementAndGet());
    cloud
        .cloud()
        .functions()
        .platform("ProjectResources")
        .build(PurchasesModule::current)
        .projectResources()
        .keep(
            new ResourceChanged(
                resource,
                1,
                "Respirer",
                "",
                "all",
                24_00,
                true,
                false,
                cloud.cloud().clock().instant()));
    return api.post("/api/resources/" + resource + "/purchase", "{}");
  }
}
