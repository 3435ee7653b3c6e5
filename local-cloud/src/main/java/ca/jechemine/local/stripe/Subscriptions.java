package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// `/v1/subscriptions`: what is paid again and again. By the clock they are renewed, tried again
/// when their payment failed, and end.
final class Subscriptions {

  static final String KIND = "subscription";
  static final String UPDATED = "customer.subscription.updated";

  private static final String DELETED = "customer.subscription.deleted";

  /// When what was not paid is tried again, after the attempt before; then it is given up.
  private static final List<Duration> RETRIES =
      List.of(Duration.ofDays(3), Duration.ofDays(5), Duration.ofDays(7));

  /// How long the first payment may take.
  private static final Duration INCOMPLETE = Duration.ofHours(23);

  private final Desk desk;
  private final Invoices invoices;

  Subscriptions(Desk desk, Invoices invoices) {
    this.desk = desk;
    this.invoices = invoices;
  }

  void addTo(Router router) {
    router
        .post("/v1/subscriptions", "subscriptions.create", this::create)
        .get("/v1/subscriptions", "subscriptions.list", this::list)
        .get("/v1/subscriptions/{id}", "subscriptions.retrieve", this::retrieve)
        .post("/v1/subscriptions/{id}", "subscriptions.update", this::update)
        .delete("/v1/subscriptions/{id}", "subscriptions.cancel", this::cancel);
  }

  private ObjectNode create(Call call) {
    Params params =
        call.checked(
                "customer",
                "items[0][price]",
                "default_payment_method",
                "payment_behavior",
                "off_session",
                "description",
                "metadata[*]")
            .params();
    String customer = params.required("customer");
    desk.store().named("customer", customer, "customer");
    ObjectNode price =
        desk.store().named(Prices.KIND, params.required("items[0][price]"), "items[0][price]");
    ObjectNode method = method(params, customer);
    ObjectNode subscription = desk.object(KIND, desk.newId("sub"));
    Desk.add(
        subscription,
        """
        {"application":null,"automatic_tax":{"disabled_reason":null,"enabled":false,
        "liability":null},"billing_cycle_anchor":0,"billing_mode":{"flexible":null,
        "type":"classic"},"cancel_at":null,"cancel_at_period_end":false,"canceled_at":null,
        "cancellation_details":{"comment":null,"feedback":null,"reason":null},
        "collection_method":"charge_automatically","created":0,"currency":"cad","customer":"",
        "customer_account":null,"days_until_due":null,"default_payment_method":null,
        "description":null,"discounts":[],"ended_at":null,"items":{"object":"list","data":[],
        "has_more":false},"latest_invoice":null,"livemode":false,"metadata":{},
        "pause_collection":null,"pending_setup_intent":null,"pending_update":null,"schedule":null,
        "start_date":0,"status":"incomplete","test_clock":null,"trial_end":null,
        "trial_start":null}
        """);
    long now = desk.now();
    subscription.put("created", now).put("start_date", now).put("billing_cycle_anchor", now);
    subscription.put("customer", customer);
    subscription.put("default_payment_method", method.path("id").asText());
    Desk.put(subscription, "description", params.text("description"));
    params.metadata(subscription);
    ObjectNode item = subscription.withObject("/items").withArray("data").addObject();
    item.put("id", desk.newId("si")).put("object", "subscription_item").put("created", now);
    item.put("current_period_start", now).put("current_period_end", after(now, price));
    item.putObject("metadata");
    item.set("price", price.deepCopy());
    item.put("quantity", 1).put("subscription", subscription.path("id").asText());
    desk.store().put(subscription);
    ObjectNode invoice = invoices.bill(subscription, "subscription_create", List.of(whole(item)));
    desk.emit("customer.subscription.created", subscription);
    invoices.pay(invoice, method, false);
    return subscription;
  }

  private ObjectNode method(Params params, String customer) {
    ObjectNode method =
        desk.store()
            .named(
                PaymentMethods.KIND,
                params.required("default_payment_method"),
                "default_payment_method");
    if (!method.path("customer").asText().equals(customer)) {
      throw Refusal.invalid(
          "resource_missing",
          "The customer does not have a payment method with the ID "
              + method.path("id").asText()
              + ". The payment method must be attached to the customer.",
          "default_payment_method");
    }
    return method;
  }

  private static ObjectNode item(ObjectNode subscription) {
    return (ObjectNode) subscription.path("items").path("data").path(0);
  }

  /// The end of the period that begins then.
  private static long after(long start, ObjectNode price) {
    var from = Instant.ofEpochSecond(start).atZone(ZoneOffset.UTC);
    return switch (price.path("recurring").path("interval").asText()) {
      case "year" -> from.plusYears(1).toEpochSecond();
      case "week" -> from.plusWeeks(1).toEpochSecond();
      case "day" -> from.plusDays(1).toEpochSecond();
      default -> from.plusMonths(1).toEpochSecond();
    };
  }

  private static Invoices.Line whole(ObjectNode item) {
    ObjectNode price = (ObjectNode) item.path("price");
    return new Invoices.Line(
        "1 × Je chemine",
        price.path("unit_amount").asLong(),
        price,
        item.path("current_period_start").asLong(),
        item.path("current_period_end").asLong());
  }

  private ObjectNode retrieve(Call call) {
    call.checked();
    return desk.store().get(KIND, call.id());
  }

  private ObjectNode list(Call call) {
    Params params =
        call.checked("customer", "status", "created[*]", "limit", "starting_after").params();
    Optional<String> status = params.text("status").filter(it -> !it.equals("all"));
    return desk.page(
        "/v1/subscriptions",
        desk.store().newestFirst(KIND).stream()
            .filter(it -> Desk.has(it, "customer", params.text("customer")))
            .filter(it -> Desk.has(it, "status", status))
            .filter(it -> Desk.isWithin(it, params))
            .toList(),
        params);
  }

  private ObjectNode update(Call call) {
    ObjectNode subscription = desk.store().get(KIND, call.id());
    Params params =
        call.checked(
                "items[0][id]",
                "items[0][price]",
                "proration_behavior",
                "payment_behavior",
                "off_session",
                "default_payment_method",
                "cancel_at_period_end",
                "metadata[*]")
            .params();
    if (isOver(subscription)) {
      throw Refusal.invalid(
          "", "A canceled subscription can only update its cancellation_details and metadata.", "");
    }
    ObjectNode previous = Desk.empty();
    if (params.has("default_payment_method")) {
      method(params, subscription.path("customer").asText());
      subscription.put("default_payment_method", params.required("default_payment_method"));
    }
    params
        .text("items[0][price]")
        .map(it -> desk.store().named(Prices.KIND, it, "items[0][price]"))
        .filter(it -> !it.path("id").asText().equals(item(subscription).at("/price/id").asText()))
        .ifPresent(it -> change(subscription, it, previous));
    if (params.has("cancel_at_period_end")) {
      boolean ends = params.flag("cancel_at_period_end");
      if (ends != subscription.path("cancel_at_period_end").asBoolean()) {
        previous.put("cancel_at_period_end", !ends);
        subscription.put("cancel_at_period_end", ends);
        if (ends) {
          subscription.put("cancel_at", item(subscription).path("current_period_end").asLong());
          subscription.put("canceled_at", desk.now());
        } else {
          subscription.putNull("cancel_at").putNull("canceled_at");
        }
      }
    }
    params.metadata(subscription);
    desk.emit(UPDATED, subscription, Optional.of(previous), "");
    return subscription;
  }

  /// Another price from now on, the difference billed at once (`always_invoice`); nothing changes
  /// when that is not paid (`error_if_incomplete`).
  private void change(ObjectNode subscription, ObjectNode price, ObjectNode previous) {
    ObjectNode item = item(subscription);
    ObjectNode before = item.deepCopy();
    String invoiceBefore = subscription.path("latest_invoice").asText();
    long now = desk.now();
    long start = before.path("current_period_start").asLong();
    long end = before.path("current_period_end").asLong();
    boolean sameRhythm =
        before.at("/price/recurring/interval").equals(price.at("/recurring/interval"));
    long left = Math.max(0, end - now);
    long whole = Math.max(1, end - start);
    item.set("price", price.deepCopy());
    if (!sameRhythm) {
      item.put("current_period_start", now).put("current_period_end", after(now, price));
    }
    long newEnd = item.path("current_period_end").asLong();
    long amount = price.path("unit_amount").asLong();
    ObjectNode invoice =
        invoices.bill(
            subscription,
            "subscription_update",
            List.of(
                new Invoices.Line(
                    "Unused time",
                    -Math.round(before.at("/price/unit_amount").asLong() * (double) left / whole),
                    (ObjectNode) before.path("price"),
                    now,
                    end),
                new Invoices.Line(
                    "Remaining time",
                    sameRhythm ? Math.round(amount * (double) left / whole) : amount,
                    price,
                    now,
                    newEnd)));
    Invoices.Result result = invoices.pay(invoice, method(subscription), true);
    if (result != Invoices.Result.PAID) {
      invoices.voided(invoice);
      item.setAll(before);
      subscription.put("latest_invoice", invoiceBefore);
      throw Refusal.card("card_declined", "generic_decline", "Your card was declined.");
    }
    previous.putObject("items").putObject("data").set("price", before.path("price"));
  }

  private ObjectNode method(ObjectNode subscription) {
    return desk.store()
        .get(PaymentMethods.KIND, subscription.path("default_payment_method").asText());
  }

  private ObjectNode cancel(Call call) {
    ObjectNode subscription = desk.store().get(KIND, call.id());
    call.checked("invoice_now", "prorate");
    if (isOver(subscription)) {
      throw Refusal.missing(404, KIND, call.id(), "id");
    }
    latestOpen(subscription).ifPresent(invoices::voided);
    boolean began = !subscription.path("status").asText().equals("incomplete");
    end(subscription, began ? "canceled" : "incomplete_expired", desk.now());
    return subscription;
  }

  private Optional<ObjectNode> latestOpen(ObjectNode subscription) {
    return desk.store()
        .find(Invoices.KIND, subscription.path("latest_invoice").asText())
        .filter(it -> it.path("status").asText().equals("open"));
  }

  private void end(ObjectNode subscription, String status, long at) {
    subscription.put("status", status).put("ended_at", at);
    if (!subscription.hasNonNull("canceled_at")) {
      subscription.put("canceled_at", at);
    }
    desk.emit(status.equals("canceled") ? DELETED : UPDATED, subscription);
  }

  private static boolean isOver(ObjectNode subscription) {
    return List.of("canceled", "incomplete_expired").contains(subscription.path("status").asText());
  }

  /// What is due by the clock happens: renewals, second attempts, ends.
  void settle() {
    for (ObjectNode subscription : desk.store().all(KIND, it -> !isOver(it))) {
      settle(subscription);
    }
  }

  private void settle(ObjectNode subscription) {
    while (!isOver(subscription) && step(subscription)) {
      // One thing after the other, as the days went by.
    }
  }

  /// @return whether something happened
  private boolean step(ObjectNode subscription) {
    long now = desk.now();
    if (subscription.path("status").asText().equals("incomplete")) {
      if (now < subscription.path("created").asLong() + INCOMPLETE.toSeconds()) {
        return false;
      }
      latestOpen(subscription).ifPresent(invoices::voided);
      end(subscription, "incomplete_expired", now);
      return true;
    }
    Optional<ObjectNode> open =
        latestOpen(subscription)
            .filter(it -> it.path("next_payment_attempt").asLong(Long.MAX_VALUE) <= now);
    if (open.isPresent()) {
      attempt(subscription, open.get());
      return true;
    }
    long end = item(subscription).path("current_period_end").asLong();
    if (end > now) {
      return false;
    }
    if (subscription.path("cancel_at_period_end").asBoolean()) {
      end(subscription, "canceled", end);
    } else {
      renew(subscription, end);
    }
    return true;
  }

  private void renew(ObjectNode subscription, long start) {
    ObjectNode item = item(subscription);
    ObjectNode previous = Desk.empty();
    previous.set("items", subscription.path("items").deepCopy());
    item.put("current_period_start", start);
    item.put("current_period_end", after(start, (ObjectNode) item.path("price")));
    ObjectNode invoice = invoices.bill(subscription, "subscription_cycle", List.of(whole(item)));
    previous.put("latest_invoice", "");
    desk.emit(UPDATED, subscription, Optional.of(previous), "");
    invoice.put("next_payment_attempt", start);
    attempt(subscription, invoice);
  }

  private void attempt(ObjectNode subscription, ObjectNode invoice) {
    long asked = invoice.path("next_payment_attempt").asLong();
    if (invoices.pay(invoice, method(subscription), true) == Invoices.Result.PAID) {
      return;
    }
    int attempts = invoice.path("attempt_count").asInt();
    if (attempts > RETRIES.size()) {
      invoice.putNull("next_payment_attempt");
      end(subscription, "canceled", desk.now());
      return;
    }
    invoice.put("next_payment_attempt", asked + RETRIES.get(attempts - 1).toSeconds());
    if (!subscription.path("status").asText().equals("past_due")) {
      ObjectNode previous = Desk.empty();
      previous.set("status", subscription.path("status"));
      subscription.put("status", "past_due");
      desk.emit(UPDATED, subscription, Optional.of(previous), "");
    }
  }
}
