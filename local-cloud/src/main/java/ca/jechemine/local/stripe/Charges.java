package ca.jechemine.local.stripe;

import ca.jechemine.local.stripe.TestMethod.After;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// `/v1/charges`: each attempt to take money.
final class Charges {

  static final String KIND = "charge";

  private final Desk desk;
  private final PaymentMethods methods;
  private final BalanceTransactions balance;
  private final Disputes disputes;

  Charges(Desk desk, PaymentMethods methods, BalanceTransactions balance, Disputes disputes) {
    this.desk = desk;
    this.methods = methods;
    this.balance = balance;
    this.disputes = disputes;
  }

  void addTo(Router router) {
    router
        .get("/v1/charges", "charges.list", this::list)
        .get("/v1/charges/{id}", "charges.retrieve", this::retrieve);
  }

  /// An attempt that the bank did not decide upon yet.
  ObjectNode begin(ObjectNode intent, ObjectNode method) {
    boolean byCard = method.path("type").asText().equals("card");
    ObjectNode charge = desk.object(KIND, desk.newId(byCard ? "ch" : "py"));
    Desk.add(
        charge,
        """
        {"amount":0,"amount_captured":0,"amount_refunded":0,"application":null,
        "application_fee":null,"application_fee_amount":null,"balance_transaction":null,
        "billing_details":{},"calculated_statement_descriptor":"JE CHEMINE","captured":true,
        "created":0,"currency":"cad","customer":null,"description":null,"destination":null,
        "dispute":null,"disputed":false,"failure_balance_transaction":null,"failure_code":null,
        "failure_message":null,"fraud_details":{},"livemode":false,"metadata":{},
        "on_behalf_of":null,"order":null,"outcome":null,"paid":false,"payment_intent":null,
        "payment_method":null,"payment_method_details":{},"receipt_email":null,
        "receipt_number":null,"receipt_url":null,"refunded":false,"review":null,"shipping":null,
        "source":null,"source_transfer":null,"statement_descriptor":null,
        "statement_descriptor_suffix":null,"status":"pending","transfer_data":null,
        "transfer_group":null}
        """);
    charge.put("amount", intent.path("amount").asLong());
    charge.put("amount_captured", intent.path("amount").asLong());
    charge.put("created", desk.now()).put("currency", intent.path("currency").asText());
    for (String name : new String[] {"customer", "description", "metadata", "transfer_group"}) {
      charge.set(name, intent.path(name).deepCopy());
    }
    charge.set("billing_details", method.path("billing_details").deepCopy());
    charge.put("payment_intent", intent.path("id").asText());
    charge.put("payment_method", method.path("id").asText());
    ObjectNode details = charge.withObject("/payment_method_details");
    String type = method.path("type").asText();
    details.set(type, method.path(type).deepCopy());
    details.put("type", type);
    if (byCard) {
      ObjectNode card = (ObjectNode) details.path(type);
      card.remove("display_brand");
      card.remove("generated_from");
      card.remove("networks");
      card.remove("three_d_secure_usage");
      card.put("network", card.path("brand").asText()).putNull("three_d_secure");
    } else {
      Optional.ofNullable(methods.hidden(method).get("mandate"))
          .ifPresent(it -> ((ObjectNode) details.path(type)).set("mandate", it));
    }
    intent.put("latest_charge", charge.path("id").asText());
    return desk.store().put(charge);
  }

  /// The money came.
  void succeed(ObjectNode charge, ObjectNode method) {
    TestMethod test = methods.test(method);
    boolean byCard = test.type().equals("card");
    charge.put("paid", true).put("status", "succeeded");
    charge.put(
        "receipt_url", "https://pay.stripe.com/receipts/payment/" + charge.path("id").asText());
    outcome(charge, "approved_by_network", "authorized", Optional.empty(), "Payment complete.");
    charge.put(
        "balance_transaction",
        balance.charged(charge, byCard, test.after() == After.AVAILABLE_AT_ONCE));
    desk.emit("charge.succeeded", charge);
  }

  /// What its holder does once he saw it.
  void followUp(ObjectNode charge, ObjectNode method) {
    TestMethod test = methods.test(method);
    if (test.after() == After.DISPUTE) {
      disputes.create(charge, test.type().equals("card") ? "fraudulent" : "debit_not_authorized");
    }
  }

  /// The bank said no.
  void fail(ObjectNode charge, Refusal refusal) {
    String code = refusal.error().path("code").asText();
    charge.put("status", "failed").put("failure_code", code);
    charge.put("amount_captured", 0).put("captured", false);
    charge.put("failure_message", refusal.error().path("message").asText());
    outcome(
        charge,
        "declined_by_network",
        "issuer_declined",
        Optional.of(refusal.error().path("decline_code").asText(code)),
        "The bank did not return any further details with this decline.");
    desk.emit("charge.failed", charge);
  }

  private static void outcome(
      ObjectNode charge, String network, String type, Optional<String> reason, String message) {
    ObjectNode outcome = charge.putObject("outcome");
    outcome.putNull("advice_code").putNull("network_advice_code").putNull("network_decline_code");
    outcome.put("network_status", network);
    Desk.put(outcome, "reason", reason);
    outcome.put("risk_level", "normal").put("risk_score", 12);
    outcome.put("seller_message", message).put("type", type);
  }

  private ObjectNode retrieve(Call call) {
    call.checked();
    return desk.store().get(KIND, call.id());
  }

  private ObjectNode list(Call call) {
    Params params =
        call.checked(
                "payment_intent",
                "customer",
                "transfer_group",
                "created[*]",
                "limit",
                "starting_after",
                "ending_before")
            .params();
    return desk.page(
        "/v1/charges",
        desk.store().newestFirst(KIND).stream()
            .filter(it -> Desk.has(it, "payment_intent", params.text("payment_intent")))
            .filter(it -> Desk.has(it, "customer", params.text("customer")))
            .filter(it -> Desk.has(it, "transfer_group", params.text("transfer_group")))
            .filter(it -> Desk.isWithin(it, params))
            .toList(),
        params);
  }
}
