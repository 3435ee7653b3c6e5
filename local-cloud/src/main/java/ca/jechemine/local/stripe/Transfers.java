package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/// `/v1/transfers`: what connected accounts get, and what is taken back from them.
final class Transfers {

  private static final String KIND = "transfer";

  private final Desk desk;
  private final BalanceTransactions balance;

  Transfers(Desk desk, BalanceTransactions balance) {
    this.desk = desk;
    this.balance = balance;
  }

  void addTo(Router router) {
    router
        .post("/v1/transfers", "transfers.create", this::create)
        .get("/v1/transfers", "transfers.list", this::list)
        .get("/v1/transfers/{id}", "transfers.retrieve", this::retrieve)
        .post("/v1/transfers/{id}/reversals", "transfers.reversals.create", this::reverse)
        .get("/v1/transfers/{id}/reversals", "transfers.reversals.list", this::reversals);
  }

  private ObjectNode create(Call call) {
    Params params =
        call.checked(
                "amount",
                "currency",
                "destination",
                "description",
                "metadata[*]",
                "source_transaction",
                "transfer_group")
            .params();
    long amount = params.integer("amount");
    if (amount < 1) {
      throw Refusal.invalid(
          "parameter_invalid_integer", "This value must be greater than or equal to 1.", "amount");
    }
    if (!params.required("currency").equals("cad")) {
      throw Refusal.invalid("", "Only cad is played here.", "currency");
    }
    ObjectNode destination = destination(params.required("destination"));
    Optional<ObjectNode> source =
        params
            .text("source_transaction")
            .map(it -> desk.store().named(Charges.KIND, it, "source_transaction"));
    if (source.isPresent()) {
      requireWithin(source.get(), amount);
    } else if (balance.available("") < amount) {
      throw insufficient();
    }
    ObjectNode transfer = transfer(amount, destination, source, params);
    move(transfer, amount, source);
    desk.store().put(transfer);
    desk.emit("transfer.created", transfer);
    return transfer;
  }

  private ObjectNode destination(String id) {
    ObjectNode account =
        desk.store()
            .find(Accounts.KIND, id)
            .orElseThrow(() -> Refusal.missing(400, "destination", id, "destination"));
    if (!account.path("capabilities").path("transfers").asText().equals("active")) {
      throw Refusal.state(
          "insufficient_capabilities_for_transfer",
          "Your destination account needs to have at least one of the following capabilities"
              + " enabled: transfers, crypto_transfers, legacy_payments");
    }
    return account;
  }

  private static Refusal insufficient() {
    return Refusal.state(
        "balance_insufficient",
        "You have insufficient available funds in your Stripe account. Try adding funds directly to"
            + " your available balance by creating Charges using the 4000000000000077 test card."
            + " See: https://stripe.com/docs/testing#available-balance");
  }

  private void requireWithin(ObjectNode charge, long amount) {
    if (!charge.path("paid").asBoolean()) {
      throw Refusal.invalid(
          "", "The source_transaction must be a charge that succeeded.", "source_transaction");
    }
    long gone =
        desk
            .store()
            .all(
                KIND,
                it -> it.path("source_transaction").asText().equals(charge.path("id").asText()))
            .stream()
            .mapToLong(it -> it.path("amount").asLong() - it.path("amount_reversed").asLong())
            .sum();
    long most = charge.path("amount").asLong() - charge.path("amount_refunded").asLong();
    if (gone + amount > most) {
      throw Refusal.invalid(
          "",
          String.format(
              Locale.ROOT,
              "Transfers using this transaction as a source must not exceed the source amount of"
                  + " $%.2f. (There are already transfers using this source, amounting to a total"
                  + " of $%.2f.)",
              most / 100.0,
              gone / 100.0),
          "amount");
    }
  }

  private ObjectNode transfer(
      long amount, ObjectNode destination, Optional<ObjectNode> source, Params params) {
    ObjectNode transfer = desk.object(KIND, desk.newId("tr"));
    transfer.put("amount", amount).put("amount_reversed", 0).putNull("balance_transaction");
    transfer.put("created", desk.now()).put("currency", "cad");
    Desk.put(transfer, "description", params.text("description"));
    transfer.put("destination", destination.path("id").asText());
    transfer.put("destination_payment", desk.newId("py")).put("livemode", false);
    transfer.putObject("metadata");
    params.metadata(transfer);
    Desk.add(
        transfer.putObject("reversals"),
        "{\"object\":\"list\",\"data\":[],\"has_more\":false,\"total_count\":0}");
    transfer
        .withObject("/reversals")
        .put("url", "/v1/transfers/" + transfer.path("id").asText() + "/reversals");
    transfer.put("reversed", false);
    Desk.put(transfer, "source_transaction", source.map(it -> it.path("id").asText()));
    transfer.put("source_type", "card");
    Desk.put(
        transfer,
        "transfer_group",
        params
            .text("transfer_group")
            .or(() -> source.map(it -> "group_" + it.path("payment_intent").asText())));
    return transfer;
  }

  /// What comes out of a charge goes on when it becomes available itself.
  private void move(ObjectNode transfer, long amount, Optional<ObjectNode> source) {
    Optional<ObjectNode> line =
        source.flatMap(it ->
            desk.store().find("balance_transaction", it.path("balance_transaction").asText()));
    String account = transfer.path("destination").asText();
    transfer.put(
        "balance_transaction", balance.moved("", "transfer", "transfer", -amount, transfer, line));
    ObjectNode payment = Desk.empty().put("id", transfer.path("destination_payment").asText());
    String credited = balance.moved(account, "payment", "transfer", amount, payment, line);
    desk.store().hidden(transfer.path("id").asText()).put("credited", credited);
  }

  private ObjectNode reverse(Call call) {
    Params params = call.checked("amount", "description", "metadata[*]").params();
    ObjectNode transfer = desk.store().get(KIND, call.id());
    long left = transfer.path("amount").asLong() - transfer.path("amount_reversed").asLong();
    long amount = params.has("amount") ? params.integer("amount") : left;
    if (amount < 1 || amount > left) {
      throw Refusal.invalid(
          "",
          "Reversal amount is greater than unreversed amount on transfer, or not positive.",
          "amount");
    }
    String account = transfer.path("destination").asText();
    if (balance.of(account).stream().mapToLong(it -> it.path("net").asLong()).sum() < amount) {
      throw insufficient();
    }
    ObjectNode reversal = desk.object("transfer_reversal", desk.newId("trr"));
    reversal.put("amount", amount).putNull("balance_transaction").put("created", desk.now());
    reversal.put("currency", "cad").put("destination_payment_refund", desk.newId("pyr"));
    reversal.putObject("metadata");
    params.metadata(reversal);
    reversal.putNull("source_refund").put("transfer", call.id());
    reversal.put(
        "balance_transaction",
        balance.moved(
            "", "transfer_refund", "transfer_reversal", amount, reversal, Optional.empty()));
    balance.moved(
        account, "payment_refund", "transfer_reversal", -amount, reversal, Optional.empty());
    desk.store().put(reversal);
    long sum = transfer.path("amount_reversed").asLong() + amount;
    transfer.put("amount_reversed", sum);
    transfer.put("reversed", sum == transfer.path("amount").asLong());
    ((ArrayNode) transfer.path("reversals").path("data")).insert(0, reversal.deepCopy());
    ObjectNode list = transfer.withObject("/reversals");
    list.put("total_count", list.path("data").size());
    desk.emit("transfer.reversed", transfer);
    return reversal;
  }

  private ObjectNode reversals(Call call) {
    Params params = call.checked("limit", "starting_after", "ending_before").params();
    desk.store().get(KIND, call.id());
    return desk.page(
        "/v1/transfers/" + call.id() + "/reversals",
        desk.store().newestFirst("transfer_reversal").stream()
            .filter(it -> it.path("transfer").asText().equals(call.id()))
            .toList(),
        params);
  }

  private ObjectNode retrieve(Call call) {
    call.checked();
    return desk.store().get(KIND, call.id());
  }

  private ObjectNode list(Call call) {
    Params params =
        call.checked(
                "destination",
                "transfer_group",
                "created[*]",
                "limit",
                "starting_after",
                "ending_before")
            .params();
    return desk.page(
        "/v1/transfers",
        desk.store().newestFirst(KIND).stream()
            .filter(it -> Desk.has(it, "destination", params.text("destination")))
            .filter(it -> Desk.has(it, "transfer_group", params.text("transfer_group")))
            .filter(it -> Desk.isWithin(it, params))
            .toList(),
        params);
  }
}
