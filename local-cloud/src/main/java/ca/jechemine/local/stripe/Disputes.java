package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/// `/v1/disputes`: what holders contest at their bank.
final class Disputes {

  private static final String KIND = "dispute";

  /// What a dispute costs, in cents; given back when it is won.
  private static final long FEE = 1500;

  private final Desk desk;
  private final BalanceTransactions balance;

  Disputes(Desk desk, BalanceTransactions balance) {
    this.desk = desk;
    this.balance = balance;
  }

  void addTo(Router router) {
    router
        .get("/v1/disputes", "disputes.list", this::list)
        .get("/v1/disputes/{id}", "disputes.retrieve", this::retrieve);
  }

  /// The holder contests the charge; the money goes back until it is decided. Debits are lost at
  /// once: their banks hear nobody.
  ///
  /// @return its id
  String create(ObjectNode charge, String reason) {
    boolean byCard = isByCard(charge);
    ObjectNode dispute = add(charge, reason, byCard ? "needs_response" : "lost");
    withdraw(dispute);
    desk.emit("charge.dispute.created", dispute);
    desk.emit("charge.dispute.funds_withdrawn", dispute);
    if (!byCard) {
      desk.emit("charge.dispute.closed", dispute);
    }
    return dispute.path("id").asText();
  }

  /// The bank asks first: no money moves.
  ///
  /// @return its id
  String inquire(ObjectNode charge) {
    ObjectNode dispute = add(charge, "fraudulent", "warning_needs_response");
    desk.emit("charge.dispute.created", dispute);
    return dispute.path("id").asText();
  }

  /// The bank asked, and contests it now.
  void escalate(String id) {
    ObjectNode dispute = desk.store().get(KIND, id);
    String before = dispute.path("status").asText();
    if (!before.equals("warning_needs_response")) {
      throw Refusal.state("", "This dispute is no inquiry");
    }
    dispute.put("status", "needs_response");
    withdraw(dispute);
    desk.emit(
        "charge.dispute.updated",
        dispute,
        Optional.of(JsonNodeFactory.instance.objectNode().put("status", before)),
        "");
    desk.emit("charge.dispute.funds_withdrawn", dispute);
  }

  private static boolean isByCard(ObjectNode charge) {
    return charge.path("payment_method_details").path("type").asText().equals("card");
  }

  private ObjectNode add(ObjectNode charge, String reason, String status) {
    if (charge.path("disputed").asBoolean() || !charge.path("paid").asBoolean()) {
      throw Refusal.state("", "This charge cannot be disputed: it is not paid or disputed already");
    }
    long amount = charge.path("amount").asLong() - charge.path("amount_refunded").asLong();
    ObjectNode dispute = desk.object(KIND, desk.newId("dp"));
    Desk.add(
        dispute,
        """
        {"amount":0,"balance_transactions":[],"charge":"","created":0,"currency":"cad",
        "enhanced_eligibility_types":[],"evidence":{},"evidence_details":{"due_by":0,
        "enhanced_eligibility":{},"has_evidence":false,"past_due":false,"submission_count":0},
        "is_charge_refundable":false,"livemode":false,"metadata":{},"payment_intent":null,
        "payment_method_details":{},"reason":"","status":"needs_response"}
        """);
    dispute.put("amount", amount).put("charge", charge.path("id").asText());
    dispute.put("created", desk.now()).put("reason", reason).put("status", status);
    dispute.set("payment_intent", charge.path("payment_intent"));
    dispute
        .withObject("/evidence_details")
        .put("due_by", desk.now() + Duration.ofDays(9).toSeconds());
    if (isByCard(charge)) {
      Desk.add(
          dispute.withObject("/payment_method_details"),
          """
          {"card":{"brand":"visa","case_type":"chargeback","network_reason_code":"10"},
          "type":"card"}
          """);
    } else {
      dispute.withObject("/payment_method_details").put("type", "acss_debit");
    }
    charge.put("disputed", true).put("dispute", dispute.path("id").asText());
    desk.store().put(dispute);
    return dispute;
  }

  /// The bank decides.
  void close(String id, boolean won) {
    ObjectNode dispute = desk.store().get(KIND, id);
    String before = dispute.path("status").asText();
    if (before.equals("won") || before.equals("lost")) {
      throw Refusal.state("", "This dispute is closed already");
    }
    dispute.put("status", won ? "won" : "lost");
    if (won) {
      move(dispute, dispute.path("amount").asLong(), -FEE);
      desk.emit("charge.dispute.funds_reinstated", dispute);
    }
    desk.emit(
        "charge.dispute.closed",
        dispute,
        Optional.of(JsonNodeFactory.instance.objectNode().put("status", before)),
        "");
  }

  private void withdraw(ObjectNode dispute) {
    move(dispute, -dispute.path("amount").asLong(), FEE);
  }

  private void move(ObjectNode dispute, long amount, long fee) {
    String id =
        balance.moved(
            "", "adjustment", amount < 0 ? "dispute" : "dispute_reversal", amount, fee, dispute);
    desk.store()
        .find("balance_transaction", id)
        .ifPresent(((ArrayNode) dispute.path("balance_transactions"))::add);
  }

  private ObjectNode retrieve(Call call) {
    call.checked();
    return desk.store().get(KIND, call.id());
  }

  private ObjectNode list(Call call) {
    Params params =
        call.checked(
                "charge",
                "payment_intent",
                "created[*]",
                "limit",
                "starting_after",
                "ending_before")
            .params();
    return desk.page(
        "/v1/disputes",
        desk.store().newestFirst(KIND).stream()
            .filter(it -> Desk.has(it, "charge", params.text("charge")))
            .filter(it -> Desk.has(it, "payment_intent", params.text("payment_intent")))
            .filter(it -> Desk.isWithin(it, params))
            .toList(),
        params);
  }
}
