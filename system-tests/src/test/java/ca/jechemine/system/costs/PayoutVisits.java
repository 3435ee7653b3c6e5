package ca.jechemine.system.costs;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.payments.Earners;
import ca.jechemine.system.payments.Payers;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The routes of `docs/api/payments-payouts.yaml`.
final class PayoutVisits {

  private static final String PAYOUT = "/api/stripe-connect/payout";
  private static final String PAYOUTS = "/api/admin/payments/payouts";

  private final RunningCloud cloud;
  private final Payers payers;
  private final Earners earners;

  PayoutVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.payers = new Payers(cloud);
    this.earners = new Earners(cloud, payers);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry(
            "createConnectAccount",
            _ ->
                payers
                    .as(earners.plantedProfessional())
                    .post("/api/stripe-connect/create-account", "")),
        Map.entry(
            "linkConnectAccount",
            _ ->
                payers
                    .as(earners.plantedProfessional())
                    .post("/api/stripe-connect/account-link", "")),
        Map.entry("readConnectAccount", _ -> payers.as(earners.plantedWithAccount()).get(PAYOUT)),
        Map.entry("requestPayout", _ -> requested(2500)),
        Map.entry("listPayouts", _ -> listed()),
        Map.entry(
            "listDrifts",
            _ -> cloud.api().as(Persona.BILLING_ADMIN).get("/api/admin/payments/drift")),
        Map.entry(
            "approvePayout",
            _ ->
                cloud
                    .api()
                    .as(Persona.SUPER_ADMIN)
                    .post(PAYOUTS + "/" + requested(1).text("payoutId") + "/approve", "")),
        Map.entry(
            "declinePayout",
            _ ->
                cloud
                    .api()
                    .as(Persona.SUPER_ADMIN)
                    .post(PAYOUTS + "/" + requested(1).text("payoutId") + "/decline", "")),
        Map.entry("listOwnLedgerEntries", _ -> listedEntries()));
  }

  UserId professional() {
    return earners.plantedProfessional();
  }

  /// Their account at Stripe can do all there is, and Stripe tells so.
  void open(UserId professional) {
    earners.open(professional);
  }

  private Answer listed() {
    requested(2500);
    requested(2500);
    return cloud.api().as(Persona.BILLING_ADMIN).get(PAYOUTS + "?status=sent&limit=1");
  }

  private Answer listedEntries() {
    UserId professional = earners.plantedProfessional();
    earners.planted(professional);
    return payers.as(professional).get("/api/professional/ledger-entries");
  }

  private Answer requested(int threshold) {
    UserId professional = earners.plantedWithAccount();
    String session = earners.planted(professional);
    setThreshold(threshold);
    return cloud.api().as(Persona.BILLING_ADMIN).post(PAYOUT, Earners.wish(professional, session));
  }

  /// The function that has read the settings starts anew.
  private void setThreshold(int dollars) {
    String table = cloud.cloud().functions().platform("RequestPayout").variable("SETTINGS_TABLE");
    cloud
        .cloud()
        .aws()
        .dynamo()
        .putItem(it ->
            it.tableName(table)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("SETTINGS"),
                        "sk", AttributeValue.fromS("payments"),
                        "value",
                            AttributeValue.fromS(
                                "{\"payoutApprovalThreshold\":%d}".formatted(dollars)))));
    cloud.cloud().functions().function("RequestPayout").discard();
  }
}
