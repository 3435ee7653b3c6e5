package ca.jechemine.system.costs;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.payments.Papers;
import ca.jechemine.system.payments.Till;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/payments-receipts.yaml`: a client with one receipt, issued before
/// anything is counted, and a session of another professional's of whom too little is known.
final class ReceiptVisits {

  private final RunningCloud cloud;
  private final Till till;
  private final UserId client;
  private final String session;

  ReceiptVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.till = new Till(cloud);
    this.client = till.client();
    Papers papers = new Papers(cloud, till);
    this.session = papers.paid(client, papers.professional());
    papers.paid(client, till.professional());
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "readReceipt",
        _ -> till.as(client).get(Papers.PATH + session),
        "listOwnReceipts",
        _ -> till.as(client).get("/api/client/receipts"),
        "listIncompleteReceipts",
        _ ->
            cloud
                .api()
                .as(Persona.BILLING_ADMIN)
                .get("/api/admin/payments/receipts/incomplete?limit=2"));
  }

  /// Somebody's session is paid, and its receipt issued.
  static void issue(RunningCloud cloud, Till till, UserId professional) {
    UserId client = till.client();
    // Of somebody who is not known yet a receipt is begun twice.
    cloud.settle();
    new Papers(cloud, till).paid(client, professional);
  }
}
