package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// `/v1/payment_methods`: cards and Canadian bank accounts.
final class PaymentMethods {

  static final String KIND = "payment_method";

  private static final List<String> BILLING = List.of("email", "name", "phone");

  private final Desk desk;

  PaymentMethods(Desk desk) {
    this.desk = desk;
  }

  void addTo(Router router) {
    router
        .fromPages("POST", "/v1/payment_methods", "payment_methods.create", this::create)
        .get("/v1/payment_methods", "payment_methods.list", this::list)
        .get("/v1/payment_methods/{id}", "payment_methods.retrieve", this::retrieve)
        .post("/v1/payment_methods/{id}/attach", "payment_methods.attach", this::attach)
        .post("/v1/payment_methods/{id}/detach", "payment_methods.detach", this::detach)
        .get("/v1/customers/{id}/payment_methods", "customers.payment_methods", this::ofCustomer);
  }

  private ObjectNode create(Call call) {
    Params params =
        call.checked(
                "type",
                "card[*]",
                "acss_debit[*]",
                "billing_details[*]",
                "metadata[*]",
                "client_secret")
            .params();
    return written(params, "");
  }

  /// Makes one out of what a form took in.
  ///
  /// @param prefix of the parameters, for example `payment_method_data`
  ObjectNode written(Params params, String prefix) {
    String type = params.required(inside(prefix, "type"));
    boolean isCard = type.equals("card");
    String number =
        inside(prefix, isCard ? "card" : "acss_debit") + (isCard ? "[number]" : "[account_number]");
    if (!isCard && !type.equals("acss_debit")) {
      throw Refusal.invalid("", "Invalid type: must be card or acss_debit", "type");
    }
    TestMethod test =
        TestMethod.byNumber(type, params.required(number).replace(" ", ""))
            .orElseThrow(() ->
                isCard
                    ? Refusal.card("incorrect_number", "", "Your card number is incorrect.")
                    : Refusal.invalid(
                        "account_number_invalid", "You must use a test account number.", number));
    ObjectNode method = make(test, !isCard);
    for (String name : BILLING) {
      Desk.put(
          method.withObject("/billing_details"),
          name,
          params.text(inside(prefix, "billing_details") + "[" + name + "]"));
    }
    return method;
  }

  private static String inside(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + "[" + name + "]";
  }

  /// The method of that id, or a new one when it is the name of one for tests.
  ObjectNode resolve(String id, String param) {
    return TestMethod.byToken(id)
        .map(it -> make(it, false))
        .orElseGet(() ->
            desk.store()
                .find(KIND, id)
                .orElseThrow(() -> Refusal.missing(400, "PaymentMethod", id, param)));
  }

  /// What becomes of it when it is used.
  TestMethod test(ObjectNode method) {
    String token = hidden(method).path("test").asText();
    return TestMethod.byToken(token).orElseThrow();
  }

  /// What is known of it and not shown: `setUp` once its holder agreed to payments in his absence,
  /// `verified` once the account is known to be his, `mandate`.
  ObjectNode hidden(ObjectNode method) {
    return desk.store().hidden(method.path("id").asText());
  }

  private ObjectNode make(TestMethod test, boolean byHand) {
    ObjectNode method = desk.object(KIND, desk.newId("pm"));
    Desk.add(
        method,
        """
        {"allow_redisplay":"unspecified","billing_details":{"address":{"city":null,"country":null,
        "line1":null,"line2":null,"postal_code":null,"state":null},"email":null,"name":null,
        "phone":null,"tax_id":null},"created":0,"customer":null,"customer_account":null,
        "livemode":false,"metadata":{},"type":"card"}
        """);
    method.put("type", test.type());
    method.put("created", desk.now());
    if (test.type().equals("card")) {
      ObjectNode card = method.putObject("card");
      Desk.add(
          card,
          """
          {"brand":"","checks":{"address_line1_check":null,"address_postal_code_check":null,
          "cvc_check":"pass"},"country":"US","display_brand":"","exp_month":12,"exp_year":2034,
          "fingerprint":"","funding":"credit","generated_from":null,"last4":"","networks":
          {"available":[],"preferred":null},"regulated_status":"unregulated",
          "three_d_secure_usage":{"supported":true},"wallet":null}
          """);
      card.put("brand", test.brand()).put("display_brand", test.brand());
      card.put("last4", test.last4()).put("fingerprint", fingerprint(test));
      card.withArray("/networks/available").add(test.brand());
    } else {
      Desk.add(
          method.putObject("acss_debit"),
          """
          {"bank_name":"STRIPE TEST BANK","fingerprint":"%s","institution_number":"000",
          "last4":"%s","transit_number":"11000"}
          """
              .formatted(fingerprint(test), test.last4()));
    }
    hidden(method).put("test", test.token()).put("verified", !byHand);
    return desk.store().put(method);
  }

  /// The same for the same card.
  private static String fingerprint(TestMethod test) {
    return "fp" + Integer.toUnsignedString(test.number().hashCode(), 36) + "LocalCloud";
  }

  private ObjectNode retrieve(Call call) {
    call.checked();
    return TestMethod.byToken(call.id()).isPresent()
        ? resolve(call.id(), "id")
        : desk.store()
            .find(KIND, call.id())
            .orElseThrow(() -> Refusal.missing(404, "PaymentMethod", call.id(), "payment_method"));
  }

  private ObjectNode list(Call call) {
    Params params =
        call.checked("customer", "type", "limit", "starting_after", "ending_before").params();
    String customer = params.required("customer");
    desk.store().named("customer", customer, "customer");
    return page("/v1/payment_methods", customer, params);
  }

  private ObjectNode ofCustomer(Call call) {
    Params params = call.checked("type", "limit", "starting_after", "ending_before").params();
    desk.store().get("customer", call.id());
    return page("/v1/customers/" + call.id() + "/payment_methods", call.id(), params);
  }

  private ObjectNode page(String url, String customer, Params params) {
    return desk.page(
        url,
        desk.store().newestFirst(KIND).stream()
            .filter(it -> it.path("customer").asText().equals(customer))
            .filter(it -> Desk.has(it, "type", params.text("type")))
            .toList(),
        params);
  }

  private ObjectNode attach(Call call) {
    Params params = call.checked("customer").params();
    String customer = params.required("customer");
    desk.store().named("customer", customer, "customer");
    ObjectNode method = resolve(call.id(), "payment_method");
    if (method.path("type").asText().equals("acss_debit") && !hidden(method).has("mandate")) {
      throw Refusal.invalid(
          "",
          "You cannot attach a PaymentMethod of type acss_debit that was not verified. Use a"
              + " SetupIntent to save it to a customer.",
          "payment_method");
    }
    attach(method, customer);
    return method;
  }

  /// Attaches it, if it is not yet.
  void attach(ObjectNode method, String customer) {
    String owner = method.path("customer").asText("");
    if (owner.equals(customer)) {
      return;
    }
    if (method.hasNonNull("customer")) {
      throw Refusal.invalid(
          "",
          "The payment method you provided has already been attached to a customer.",
          "payment_method");
    }
    requireUsable(method);
    if (!test(method).attaches()) {
      throw test(method).refusal();
    }
    method.put("customer", customer);
    desk.emit("payment_method.attached", method);
  }

  /// One that was taken from its customer is of no use any more.
  void requireUsable(ObjectNode method) {
    if (hidden(method).path("detached").asBoolean()) {
      throw Refusal.invalid(
          "",
          "The provided PaymentMethod was previously used with a PaymentIntent without Customer"
              + " attachment, shared with a connected account without Customer attachment, or was"
              + " detached from a Customer. It may not be used again. To use a PaymentMethod"
              + " multiple times, you must attach it to a Customer first.",
          "payment_method");
    }
  }

  private ObjectNode detach(Call call) {
    call.checked();
    ObjectNode method =
        desk.store()
            .find(KIND, call.id())
            .orElseThrow(() -> Refusal.missing(404, "PaymentMethod", call.id(), "payment_method"));
    if (!method.hasNonNull("customer")) {
      throw Refusal.invalid(
          "",
          "The payment method you provided is not attached to a customer so detachment is"
              + " impossible.",
          "payment_method");
    }
    String customer = method.path("customer").asText();
    method.putNull("customer");
    hidden(method).put("detached", true);
    desk.store()
        .find("customer", customer)
        .map(it -> it.withObject("/invoice_settings"))
        .filter(it -> it.path("default_payment_method").asText().equals(call.id()))
        .ifPresent(it -> it.putNull("default_payment_method"));
    desk.emit(
        "payment_method.detached",
        method,
        Optional.of(JsonNodeFactory.instance.objectNode().put("customer", customer)),
        "");
    return method;
  }
}
