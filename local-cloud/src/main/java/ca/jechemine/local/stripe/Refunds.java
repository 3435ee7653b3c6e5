package ca.jechemine.local.stripe;

import ca.jechemine.local.stripe.TestMethod.After;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `/v1/refunds`: money that goes back.
final class Refunds {

  private static final String KIND = "refund";

  /// After how many business days the bank answers, where it does not at once.
  private static final int BANK_DAYS = 1;

  private final Desk desk;
  private final PaymentMethods methods;
  private final BalanceTransactions balance;

  Refunds(Desk desk, PaymentMethods methods, BalanceTransactions balance) {
    this.desk = desk;
    this.methods = methods;
    this.balance = balance;
  }

  void addTo(Router router) {
    router
        .post("/v1/refunds", "refunds.create", this::create)
        .get("/v1/refunds", "refunds.list", this::list)
        .get("/v1/refunds/{id}", "refunds.retrieve", this::retrieve);
  }

  private ObjectNode create(Call call) {
    Params params =
        call.checked("payment_intent", "charge", "amount", "reason", "metadata[*]").params();
    ObjectNode charge = charge(params);
    long left = charge.path("amount").asLong() - charge.path("amount_refunded").asLong();
    String chargeId = charge.path("id").asText();
    if (charge.path("disputed").asBoolean()) {
      throw Refusal.state(
          "charge_disputed",
          "Charge " + chargeId + " has been charged back; cannot issue a refund.");
    }
    if (left == 0) {
      throw Refusal.state(
          "charge_already_refunded", "Charge " + chargeId + " has already been refunded.");
    }
    long amount = params.has("amount") ? params.integer("amount") : left;
    if (amount < 1) {
      throw Refusal.invalid("parameter_invalid_integer", "Invalid positive integer", "amount");
    }
    if (amount > left) {
      throw Refusal.invalid(
          "",
          String.format(
              Locale.ROOT,
              "Refund amount ($%.2f) is greater than unrefunded amount on charge ($%.2f)",
              amount / 100.0,
              left / 100.0),
          "amount");
    }
    Optional<String> reason =
        params.oneOf("reason", "duplicate", "fraudulent", "requested_by_customer");
    return refund(charge, amount, reason, params);
  }

  private ObjectNode refund(
      ObjectNode charge, long amount, Optional<String> reason, Params params) {
    ObjectNode refund = desk.object(KIND, desk.newId("re"));
    boolean byCard = charge.path("payment_method_details").path("type").asText().equals("card");
    refund.put("amount", amount).putNull("balance_transaction");
    refund.put("charge", charge.path("id").asText()).put("created", desk.now());
    refund.put("currency", charge.path("currency").asText());
    Desk.add(
        refund.putObject("destination_details"),
        byCard
            ? "{\"card\":{\"reference_status\":\"pending\","
                + "\"reference_type\":\"acquirer_reference_number\",\"type\":\"refund\"},"
                + "\"type\":\"card\"}"
            : "{\"type\":\"acss_debit\"}");
    refund.putObject("metadata");
    params.metadata(refund);
    refund.set("payment_intent", charge.path("payment_intent"));
    Desk.put(refund, "reason", reason);
    refund.putNull("receipt_number").putNull("source_transfer_reversal");
    After after = after(charge);
    boolean pends = !byCard || after == After.REFUND_PENDS;
    refund.put("status", pends ? "pending" : "succeeded").putNull("transfer_reversal");
    refund.put(
        "balance_transaction",
        balance.moved("", byCard ? "refund" : "payment_refund", "refund", -amount, 0, refund));
    if (pends || after == After.REFUND_FAILS) {
      desk.store()
          .hidden(refund.path("id").asText())
          .put("next", after == After.REFUND_FAILS ? "failed" : "succeeded")
          .put(
              "due",
              BalanceTransactions.afterBusinessDays(desk.clock().instant(), BANK_DAYS)
                  .getEpochSecond());
    }
    desk.store().put(refund);
    ObjectNode previous = refunded(charge, amount);
    desk.emit("refund.created", refund);
    desk.emit("charge.refunded", charge, Optional.of(previous), "");
    return refund;
  }

  /// Notes it at the charge.
  ///
  /// @return what was there before
  private static ObjectNode refunded(ObjectNode charge, long amount) {
    ObjectNode previous = Desk.empty();
    previous.set("amount_refunded", charge.path("amount_refunded"));
    previous.set("refunded", charge.path("refunded"));
    long sum = charge.path("amount_refunded").asLong() + amount;
    charge.put("amount_refunded", sum).put("refunded", sum == charge.path("amount").asLong());
    return previous;
  }

  private After after(ObjectNode charge) {
    return desk.store()
        .find(PaymentMethods.KIND, charge.path("payment_method").asText())
        .map(it -> methods.test(it).after())
        .orElse(After.NOTHING);
  }

  private ObjectNode charge(Params params) {
    if (params.has("charge")) {
      return paid(desk.store().named(Charges.KIND, params.required("charge"), "charge"), "charge");
    }
    String id = params.required("payment_intent");
    ObjectNode intent = desk.store().named("payment_intent", id, "payment_intent");
    return desk.store()
        .find(Charges.KIND, intent.path("latest_charge").asText())
        .map(it -> paid(it, "payment_intent"))
        .orElseThrow(() -> unpaid(id, "payment_intent"));
  }

  private static ObjectNode paid(ObjectNode charge, String param) {
    if (!charge.path("paid").asBoolean()) {
      throw unpaid(charge.path("payment_intent").asText(), param);
    }
    return charge;
  }

  private static Refusal unpaid(String id, String param) {
    return Refusal.invalid(
        "", "This PaymentIntent (" + id + ") does not have a successful charge to refund.", param);
  }

  /// The banks answer whose time is over, or all.
  void settle(boolean all) {
    for (ObjectNode refund : desk.store().all(KIND, _ -> true)) {
      ObjectNode hidden = desk.store().hidden(refund.path("id").asText());
      if (hidden.has("next") && (all || hidden.path("due").asLong() <= desk.now())) {
        answered(refund, hidden.path("next").asText());
        hidden.remove("next");
      }
    }
  }

  private void answered(ObjectNode refund, String status) {
    ObjectNode previous = Desk.empty();
    previous.set("status", refund.path("status"));
    refund.put("status", status);
    if (status.equals("failed")) {
      long amount = refund.path("amount").asLong();
      refund.put("failure_reason", "expired_or_canceled_card");
      refund.put(
          "failure_balance_transaction",
          balance.moved("", "refund_failure", "refund_failure", amount, 0, refund));
      desk.store()
          .find(Charges.KIND, refund.path("charge").asText())
          .ifPresent(it -> refunded(it, -amount));
      desk.emit("refund.failed", refund);
    }
    desk.emit("refund.updated", refund, Optional.of(previous.deepCopy()), "");
    desk.emit("charge.refund.updated", refund, Optional.of(previous), "");
  }

  private ObjectNode retrieve(Call call) {
    call.checked();
    return desk.store().get(KIND, call.id());
  }

  private ObjectNode list(Call call) {
    Params params =
        call.checked(
                "payment_intent",
                "charge",
                "created[*]",
                "limit",
                "starting_after",
                "ending_before")
            .params();
    List<ObjectNode> found =
        desk.store().newestFirst(KIND).stream()
            .filter(it -> Desk.has(it, "payment_intent", params.text("payment_intent")))
            .filter(it -> Desk.has(it, "charge", params.text("charge")))
            .filter(it -> Desk.isWithin(it, params))
            .toList();
    return desk.page("/v1/refunds", found, params);
  }
}
