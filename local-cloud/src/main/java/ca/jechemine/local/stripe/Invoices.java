package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// `/v1/invoices` and `/v1/invoice_payments`: what subscriptions are billed, and the payments that
/// pay it. An invoice is finalized as soon as it is made.
final class Invoices {

  static final String KIND = "invoice";

  private static final String PAYMENT = "invoice_payment";
  private static final String INTENT = "payment_intent";

  private final Desk desk;
  private final PaymentIntents intents;
  private final PaymentFlow flow;

  Invoices(Desk desk, PaymentIntents intents, PaymentFlow flow) {
    this.desk = desk;
    this.intents = intents;
    this.flow = flow;
    flow.whenDecided(this::decided);
  }

  void addTo(Router router) {
    router
        .get("/v1/invoices/{id}", "invoices.retrieve", this::retrieve)
        .get("/v1/invoices", "invoices.list", this::list)
        .get("/v1/invoice_payments", "invoice_payments.list", this::payments);
  }

  /// One line of an invoice.
  ///
  /// @param amount negative for what is credited, in cents
  record Line(String description, long amount, ObjectNode price, long start, long end) {}

  /// What came of an attempt to be paid.
  enum Result {
    PAID,
    REQUIRES_ACTION,
    FAILED
  }

  /// Bills a subscription: what its customer has to their credit is taken off, and what is below
  /// nothing put to it.
  ObjectNode bill(ObjectNode subscription, String reason, List<Line> lines) {
    ObjectNode customer = desk.store().get("customer", subscription.path("customer").asText());
    ObjectNode invoice = desk.object(KIND, desk.newId("in"));
    Desk.add(
        invoice,
        """
        {"account_country":"CA","account_name":"Je chemine","amount_due":0,"amount_overpaid":0,
        "amount_paid":0,"amount_remaining":0,"amount_shipping":0,"application":null,
        "attempt_count":0,"attempted":false,"auto_advance":true,"billing_reason":"",
        "collection_method":"charge_automatically","created":0,"currency":"cad","customer":"",
        "customer_account":null,"default_payment_method":null,"description":null,"discounts":[],
        "due_date":null,"ending_balance":null,"hosted_invoice_url":"","lines":{"object":"list",
        "data":[],"has_more":false},"livemode":false,"metadata":{},"next_payment_attempt":null,
        "number":null,"parent":null,"payments":{"object":"list","data":[],"has_more":false},
        "period_end":0,"period_start":0,"receipt_number":null,"starting_balance":0,
        "status":"open","status_transitions":{"finalized_at":null,"marked_uncollectible_at":null,
        "paid_at":null,"voided_at":null},"subtotal":0,"total":0}
        """);
    String id = invoice.path("id").asText();
    long total = lines.stream().mapToLong(Line::amount).sum();
    long balance = customer.path("balance").asLong();
    long due = Math.max(0, total + balance);
    long ending = Math.min(0, total + balance);
    invoice.put("billing_reason", reason).put("created", desk.now());
    invoice.put("customer", customer.path("id").asText());
    invoice.put("hosted_invoice_url", "https://invoice.stripe.com/i/acct_local/" + id);
    invoice.put("number", customer.path("invoice_prefix").asText() + "-" + desk.letters(4));
    invoice.put("amount_due", due).put("amount_remaining", due);
    invoice.put("subtotal", total).put("total", total);
    invoice.put("starting_balance", balance).put("ending_balance", ending);
    invoice.put("period_start", lines.getFirst().start()).put("period_end", lines.getLast().end());
    invoice.withObject("/status_transitions").put("finalized_at", desk.now());
    ObjectNode parent = invoice.putObject("parent");
    parent.putNull("quote_details").put("type", "subscription_details");
    ObjectNode details = parent.putObject("subscription_details");
    details.set("metadata", subscription.path("metadata").deepCopy());
    details.put("subscription", subscription.path("id").asText());
    lines.forEach(it -> add(invoice, subscription, it));
    customer.put("balance", ending);
    subscription.put("latest_invoice", id);
    desk.store().put(invoice);
    desk.emit("invoice.created", shown(invoice));
    desk.emit("invoice.finalized", shown(invoice));
    return invoice;
  }

  private void add(ObjectNode invoice, ObjectNode subscription, Line line) {
    ObjectNode row = invoice.withObject("/lines").withArray("data").addObject();
    row.put("id", desk.newId("il")).put("object", "line_item").put("amount", line.amount());
    row.put("currency", "cad").put("description", line.description());
    row.put("invoice", invoice.path("id").asText()).put("quantity", 1);
    row.putObject("metadata");
    row.putObject("period").put("start", line.start()).put("end", line.end());
    row.putObject("pricing")
        .put("type", "price_details")
        .putObject("price_details")
        .put("price", line.price().path("id").asText())
        .put("product", line.price().path("product").asText());
    row.put("subtotal", line.amount());
    ObjectNode parent = row.putObject("parent");
    parent.put("type", "subscription_item_details");
    parent
        .putObject("subscription_item_details")
        .put("subscription", subscription.path("id").asText())
        .put("proration", line.amount() < 0);
  }

  /// Tries to have it paid by that method.
  Result pay(ObjectNode invoice, ObjectNode method, boolean offSession) {
    long due = invoice.path("amount_due").asLong();
    if (due == 0) {
      paid(invoice);
      return Result.PAID;
    }
    ObjectNode intent = intent(invoice, due);
    invoice.put("attempted", true);
    invoice.put("attempt_count", invoice.path("attempt_count").asLong() + 1);
    try {
      flow.attempt(intent, method, offSession);
    } catch (Refusal _) {
      return Result.FAILED;
    }
    return intent.path("status").asText().equals("succeeded")
        ? Result.PAID
        : Result.REQUIRES_ACTION;
  }

  /// The one payment by which it is paid, made when there is none yet.
  private ObjectNode intent(ObjectNode invoice, long due) {
    String id = invoice.path("id").asText();
    Optional<ObjectNode> known = payment(invoice);
    if (known.isPresent()) {
      return desk.store().get(INTENT, known.get().path("payment").path(INTENT).asText());
    }
    ObjectNode intent = intents.ofInvoice(due, invoice.path("customer").asText(), id);
    ObjectNode payment = desk.object(PAYMENT, desk.newId("inpay"));
    payment.putNull("amount_paid").put("amount_requested", due).put("created", desk.now());
    payment.put("currency", "cad").put("invoice", id).put("is_default", true);
    payment.put("livemode", false);
    payment.putObject("payment").put(INTENT, intent.path("id").asText()).put("type", INTENT);
    payment.put("status", "open");
    payment.putObject("status_transitions").putNull("canceled_at").putNull("paid_at");
    desk.store().put(payment);
    return intent;
  }

  private Optional<ObjectNode> payment(ObjectNode invoice) {
    return desk
        .store()
        .all(PAYMENT, it -> it.path("invoice").asText().equals(invoice.path("id").asText()))
        .stream()
        .findFirst();
  }

  /// A payment succeeded, or failed: if it is of an invoice, that is paid, or not.
  private void decided(ObjectNode intent, boolean succeeded) {
    desk
        .store()
        .all(
            PAYMENT,
            it -> it.path("payment").path(INTENT).asText().equals(intent.path("id").asText()))
        .stream()
        .findFirst()
        .flatMap(it -> desk.store().find(KIND, it.path("invoice").asText()))
        .filter(it -> it.path("status").asText().equals("open"))
        .ifPresent(it -> {
          if (succeeded) {
            paid(it);
          } else {
            desk.emit("invoice.payment_failed", shown(it));
          }
        });
  }

  private void paid(ObjectNode invoice) {
    long due = invoice.path("amount_due").asLong();
    invoice.put("status", "paid").put("amount_paid", due).put("amount_remaining", 0);
    invoice.put("attempted", true).putNull("next_payment_attempt");
    invoice.withObject("/status_transitions").put("paid_at", desk.now());
    payment(invoice)
        .ifPresent(it -> {
          it.put("amount_paid", due).put("status", "paid");
          it.withObject("/status_transitions").put("paid_at", desk.now());
        });
    desk.emit("invoice.paid", shown(invoice));
    desk.emit("invoice.payment_succeeded", shown(invoice));
    desk.store()
        .find(Subscriptions.KIND, subscription(invoice))
        .filter(it -> it.path("latest_invoice").asText().equals(invoice.path("id").asText()))
        .filter(it -> List.of("incomplete", "past_due").contains(it.path("status").asText()))
        .ifPresent(it -> {
          ObjectNode previous = Desk.empty();
          previous.set("status", it.path("status"));
          it.put("status", "active");
          desk.emit(Subscriptions.UPDATED, it, Optional.of(previous), "");
        });
  }

  /// Nobody has to pay it any more. What it put to its customer's credit is taken off again.
  void voided(ObjectNode invoice) {
    invoice.put("status", "void").putNull("next_payment_attempt");
    invoice.withObject("/status_transitions").put("voided_at", desk.now());
    desk.store()
        .find("customer", invoice.path("customer").asText())
        .ifPresent(it -> it.put("balance", invoice.path("starting_balance").asLong()));
    payment(invoice)
        .flatMap(it -> desk.store().find(INTENT, it.path("payment").path(INTENT).asText()))
        .filter(it -> !it.path("status").asText().equals("succeeded"))
        .ifPresent(it -> {
          it.put("status", "canceled").put("canceled_at", desk.now()).putNull("next_action");
          desk.emit("payment_intent.canceled", it);
        });
    desk.emit("invoice.voided", shown(invoice));
  }

  private static String subscription(JsonNode invoice) {
    return invoice.at("/parent/subscription_details/subscription").asText();
  }

  /// With its payments, where they are asked for; without them as events and other answers have it.
  private static ObjectNode shown(ObjectNode invoice) {
    ObjectNode copy = invoice.deepCopy();
    copy.remove("payments");
    return copy;
  }

  private ObjectNode withPayments(ObjectNode invoice) {
    ObjectNode list = invoice.withObject("/payments");
    list.withArray("data").removeAll();
    payment(invoice).ifPresent(it -> list.withArray("data").add(it.deepCopy()));
    return invoice;
  }

  private ObjectNode retrieve(Call call) {
    Params params = call.checked().params();
    ObjectNode invoice = withPayments(desk.store().get(KIND, call.id()));
    return params.list("expand").contains("payments") ? invoice : shown(invoice);
  }

  private ObjectNode list(Call call) {
    Params params =
        call.checked("subscription", "customer", "status", "limit", "starting_after").params();
    return desk.page(
        "/v1/invoices",
        desk.store().newestFirst(KIND).stream()
            .filter(it ->
                params.text("subscription").isEmpty()
                    || subscription(it).equals(params.text("subscription").get()))
            .filter(it -> Desk.has(it, "customer", params.text("customer")))
            .filter(it -> Desk.has(it, "status", params.text("status")))
            .map(Invoices::shown)
            .toList(),
        params);
  }

  private ObjectNode payments(Call call) {
    Params params =
        call.checked(
                "invoice",
                "payment[type]",
                "payment[payment_intent]",
                "status",
                "limit",
                "starting_after")
            .params();
    Optional<String> intent = params.text("payment[payment_intent]");
    return desk.page(
        "/v1/invoice_payments",
        desk.store().newestFirst(PAYMENT).stream()
            .filter(it -> Desk.has(it, "invoice", params.text("invoice")))
            .filter(it ->
                intent.isEmpty() || it.path("payment").path(INTENT).asText().equals(intent.get()))
            .toList(),
        params);
  }
}
