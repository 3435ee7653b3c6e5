package ca.jechemine.system.costs;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.payments.Payers;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The routes of `docs/api/payments-transfers.yaml`: a newcomer for each call, with one session.
final class TransferVisits {

  private static final String ASK = "/api/payments/request-transfer-guarantee";
  private static final String REQUESTS = "/api/admin/payment-guarantee-requests";

  private final RunningCloud cloud;
  private final Payers payers;

  TransferVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.payers = new Payers(cloud);
    String table =
        cloud.cloud().functions().platform("AdminResendPayment").variable("SETTINGS_TABLE");
    cloud
        .cloud()
        .aws()
        .dynamo()
        .putItem(it ->
            it.tableName(table)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("SETTINGS"),
                        "sk", AttributeValue.fromS("platform"),
                        "value",
                            AttributeValue.fromS(
                                "{\"interacDepositEmail\":\"depot@jechemine.ca\"}"))));
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "requestTransferGuarantee", _ -> asked(payers.known()),
        "adminResendGuarantee", _ -> reminded(payers.known()),
        "adminCreateManualInvoice", _ -> billed(payers.known()),
        "adminListGuaranteeRequests", _ -> support().get(REQUESTS + "?limit=1"),
        "adminApproveGuaranteeRequest", _ -> granted(payers.known()),
        "adminApproveGuarantee",
            _ -> support().post("/api/admin/users/" + payers.known() + "/approve-guarantee", ""),
        "adminMarkPaid",
            _ -> billing().post("/api/admin/appointments/" + transfer() + "/mark-paid", ""),
        "adminListOpenReceipts", _ -> billing().get("/api/admin/client-receipts/pending?limit=2"),
        "adminSettleReceipt",
            _ -> billing().post("/api/admin/client-receipts/" + transfer() + "/mark-paid", "{}"),
        "adminResendPayment",
            _ -> billing().post("/api/admin/appointments/" + transfer() + "/resend-payment", ""));
  }

  private Answer asked(UserId client) {
    return payers
        .as(client)
        .post(ASK, "{\"appointmentId\":\"%s\"}".formatted(payers.knownSession(client)));
  }

  private Answer granted(UserId client) {
    asked(client);
    return support().post(REQUESTS + "/" + client + "/approve", "");
  }

  private Answer reminded(UserId client) {
    payers.knownSession(client);
    return support().post("/api/admin/users/" + client + "/resend-guarantee", "");
  }

  private Answer billed(UserId client) {
    return billing()
        .post(
            "/api/admin/manual-invoice",
            """
            {"professionalId":"%s","clientId":"%s","date":"2026-06-01","amount":120,
             "serviceAct":"consultation","action":"paid"}\
            """
                .formatted(payers.id(Persona.PROFESSIONAL), client));
  }

  private String transfer() {
    return payers.knownTransfer(payers.known());
  }

  private Api support() {
    return cloud.api().as(Persona.SUPPORT_ADMIN);
  }

  private Api billing() {
    return cloud.api().as(Persona.BILLING_ADMIN);
  }
}
