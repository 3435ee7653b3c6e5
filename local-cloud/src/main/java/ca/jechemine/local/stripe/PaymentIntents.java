package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/v1/payment_intents`.
final class PaymentIntents {

  private static final String KIND = "payment_intent";

  /// In cents; less, Stripe does not take in Canadian dollars.
  private static final long LEAST = 50;

  private static final long MOST = 99_999_999;

  private static final List<String> OPEN =
      List.of("requires_payment_method", "requires_confirmation", "requires_action");

  private static final String CANCELLABLE =
      "requires_payment_method, requires_capture, requires_confirmation, requires_action,"
          + " processing";

  private final Desk desk;
  private final PaymentMethods methods;
  private final PaymentFlow flow;

  PaymentIntents(Desk desk, PaymentMethods methods, PaymentFlow flow) {
    this.desk = desk;
    this.methods = methods;
    this.flow = flow;
  }

  void addTo(Router router) {
    router
        .post("/v1/payment_intents", "payment_intents.create", this::create)
        .get("/v1/payment_intents", "payment_intents.list", this::list)
        .fromPages("GET", "/v1/payment_intents/{id}", "payment_intents.retrieve", this::retrieve)
        .fromPages(
            "POST", "/v1/payment_intents/{id}/confirm", "payment_intents.confirm", this::confirm)
        .fromPages(
            "POST",
            "/v1/payment_intents/{id}/verify_microdeposits",
            "payment_intents.verify_microdeposits",
            this::verify)
        .post("/v1/payment_intents/{id}/cancel", "payment_intents.cancel", this::cancel);
  }

  private ObjectNode create(Call call) {
    Params params =
        call.checked(
                "amount",
                "currency",
                "customer",
                "payment_method_types[*]",
                "payment_method",
                "payment_method_data[*]",
                "payment_method_options[acss_debit][mandate_options][*]",
                "payment_method_options[acss_debit][verification_method]",
                "payment_method_options[card][request_three_d_secure]",
                "description",
                "metadata[*]",
                "off_session",
                "confirm",
                "mandate",
                "mandate_data[*]",
                "receipt_email",
                "return_url",
                "setup_future_usage",
                "statement_descriptor_suffix",
                "transfer_group")
            .params();
    boolean confirms = params.flag("confirm");
    if (params.has("off_session") && !confirms) {
      throw Refusal.invalid(
          "",
          "You cannot set `off_session` on a PaymentIntent that is not confirmed at once.",
          "off_session");
    }
    ObjectNode intent = intent(params);
    Optional<ObjectNode> method = method(intent, params);
    method.ifPresent(it -> check(intent, it, params));
    if (confirms && method.isEmpty()) {
      throw withoutMethod();
    }
    method.ifPresent(it -> {
      intent.put("payment_method", it.path("id").asText());
      intent.put("status", "requires_confirmation");
    });
    desk.store().put(intent);
    desk.emit("payment_intent.created", intent);
    if (confirms) {
      requireReturn(intent, params);
      flow.attempt(intent, method.orElseThrow(), params.flag("off_session"));
    }
    return intent;
  }

  /// The payment of an invoice, which says so (`payment_details.order_reference`).
  ObjectNode ofInvoice(long amount, String customer, String invoice) {
    ObjectNode intent =
        intent(
            new Params(
                Map.of(
                    "amount",
                    Long.toString(amount),
                    "currency",
                    "cad",
                    "customer",
                    customer,
                    "payment_method_types[0]",
                    "card")));
    intent
        .putObject("payment_details")
        .putNull("customer_reference")
        .put("order_reference", invoice);
    desk.store().put(intent);
    desk.emit("payment_intent.created", intent);
    return intent;
  }

  private ObjectNode intent(Params params) {
    long amount = params.integer("amount");
    if (amount < 1) {
      throw Refusal.invalid(
          "parameter_invalid_integer", "This value must be greater than or equal to 1.", "amount");
    }
    if (amount < LEAST) {
      throw Refusal.invalid("amount_too_small", "Amount must be at least $0.50 cad", "amount");
    }
    if (amount > MOST) {
      throw Refusal.invalid(
          "amount_too_large", "Amount must be no more than $999,999.99", "amount");
    }
    String currency = params.required("currency");
    if (!currency.equals("cad")) {
      throw Refusal.invalid(
          "", "Invalid currency: " + currency + ". Only cad is played here.", "currency");
    }
    params.text("customer").ifPresent(it -> desk.store().named("customer", it, "customer"));
    ObjectNode intent = desk.object(KIND, desk.newId("pi"));
    Desk.add(
        intent,
        """
        {"amount":0,"amount_capturable":0,"amount_details":{"tip":{}},"amount_received":0,
        "application":null,"application_fee_amount":null,"automatic_payment_methods":null,
        "canceled_at":null,"cancellation_reason":null,"capture_method":"automatic_async",
        "client_secret":"","confirmation_method":"automatic","created":0,"currency":"cad",
        "customer":null,"customer_account":null,"description":null,
        "excluded_payment_method_types":null,"last_payment_error":null,"latest_charge":null,
        "livemode":false,"metadata":{},"next_action":null,"on_behalf_of":null,
        "payment_method":null,"payment_method_configuration_details":null,
        "payment_method_options":{},"payment_method_types":[],"processing":null,
        "receipt_email":null,"review":null,"setup_future_usage":null,"shipping":null,
        "source":null,"statement_descriptor":null,"statement_descriptor_suffix":null,
        "status":"requires_payment_method","transfer_data":null,"transfer_group":null}
        """);
    intent.put("amount", amount).put("created", desk.now());
    intent.put("client_secret", intent.path("id").asText() + "_secret_" + desk.letters(25));
    for (String name :
        new String[] {
          "customer",
          "description",
          "receipt_email",
          "setup_future_usage",
          "statement_descriptor_suffix",
          "transfer_group"
        }) {
      Desk.put(intent, name, params.text(name));
    }
    params.metadata(intent);
    types(intent, params);
    return intent;
  }

  /// Without a list, Stripe offers what the dashboard allows, also what leaves the page.
  private static void types(ObjectNode intent, Params params) {
    ArrayNode types = intent.withArray("/payment_method_types");
    List<String> wished = params.list("payment_method_types");
    if (wished.isEmpty()) {
      types.add("card").add("link");
      Desk.add(
          intent.putObject("automatic_payment_methods"),
          "{\"allow_redirects\":\"always\",\"enabled\":true}");
    }
    for (String type : wished) {
      if (!type.equals("card") && !type.equals("acss_debit")) {
        throw Refusal.invalid(
            "payment_intent_invalid_parameter",
            "The payment method type provided: "
                + type
                + " is invalid. Please ensure the provided type is activated in your dashboard.",
            "payment_method_types");
      }
      types.add(type);
      intent.withObject("/payment_method_options").set(type, options(type, params));
    }
  }

  private static ObjectNode options(String type, Params params) {
    if (type.equals("card")) {
      return Desk.add(
          Desk.empty(),
          """
          {"installments":null,"mandate_options":null,"network":null,
          "request_three_d_secure":"automatic"}
          """);
    }
    ObjectNode options = Desk.empty();
    String debit = "payment_method_options[acss_debit]";
    String mandate = debit + "[mandate_options]";
    if (params.has(mandate)) {
      ObjectNode wished = options.putObject("mandate_options");
      wished.putNull("interval_description");
      wished.put("payment_schedule", params.required(mandate + "[payment_schedule]"));
      wished.put("transaction_type", params.required(mandate + "[transaction_type]"));
    } else {
      throw Refusal.invalid(
          "parameter_missing",
          "Missing required param: " + mandate + "[payment_schedule].",
          mandate + "[payment_schedule]");
    }
    return options.put(
        "verification_method",
        params
            .oneOf(debit + "[verification_method]", "automatic", "instant", "microdeposits")
            .orElse("automatic"));
  }

  private Optional<ObjectNode> method(ObjectNode intent, Params params) {
    if (params.has("payment_method_data")) {
      return Optional.of(methods.written(params, "payment_method_data"));
    }
    return params
        .text("payment_method")
        .or(() -> Optional.ofNullable(intent.path("payment_method").asText(null)))
        .map(it -> methods.resolve(it, "payment_method"));
  }

  private void check(ObjectNode intent, ObjectNode method, Params params) {
    flow.check(
        intent,
        method,
        params.flag("off_session"),
        params.has("mandate") || params.has("mandate_data"));
  }

  private static Refusal withoutMethod() {
    return Refusal.state(
        "payment_intent_unexpected_state",
        "You cannot confirm this PaymentIntent because it's missing a payment method. You can"
            + " either update the PaymentIntent with a payment method and then confirm it again, or"
            + " confirm it again directly with a payment method or ConfirmationToken.");
  }

  private static void requireReturn(ObjectNode intent, Params params) {
    if (intent.hasNonNull("automatic_payment_methods") && !params.has("return_url")) {
      throw Refusal.invalid(
          "",
          "This PaymentIntent is configured to accept payment methods enabled in your Dashboard."
              + " Because some of these payment methods might redirect your customer off of your"
              + " page, you must provide a `return_url`.",
          "return_url");
    }
  }

  private ObjectNode retrieve(Call call) {
    ObjectNode intent = desk.store().get(KIND, call.id());
    call.checked("client_secret", "key", "is_stripe_sdk").requireSecret(secret(intent));
    return intent;
  }

  private static String secret(ObjectNode intent) {
    return intent.path("client_secret").asText();
  }

  private ObjectNode confirm(Call call) {
    ObjectNode intent = desk.store().get(KIND, call.id());
    call.checked(
            "client_secret",
            "key",
            "payment_method",
            "payment_method_data[*]",
            "payment_method_options[*]",
            "expected_payment_method_type",
            "use_stripe_sdk",
            "return_url",
            "off_session",
            "mandate",
            "mandate_data[*]",
            "receipt_email",
            "setup_future_usage")
        .requireSecret(secret(intent));
    String status = intent.path("status").asText();
    if (!OPEN.contains(status)) {
      throw Refusal.state(
              "payment_intent_unexpected_state",
              status.equals("succeeded")
                  ? "You cannot confirm this PaymentIntent because it has already succeeded after"
                      + " being previously confirmed."
                  : "You cannot confirm this PaymentIntent because it has a status of "
                      + status
                      + ". Only a PaymentIntent with one of the following statuses may be"
                      + " confirmed: "
                      + String.join(", ", OPEN)
                      + ".")
          .with(KIND, intent);
    }
    Optional<ObjectNode> method = method(intent, call.params());
    if (method.isEmpty()) {
      throw withoutMethod().with(KIND, intent);
    }
    check(intent, method.get(), call.params());
    requireReturn(intent, call.params());
    if (call.params().has("setup_future_usage")) {
      Desk.put(intent, "setup_future_usage", call.params().text("setup_future_usage"));
    }
    flow.attempt(intent, method.get(), call.params().flag("off_session"));
    return intent;
  }

  private ObjectNode verify(Call call) {
    ObjectNode intent = desk.store().get(KIND, call.id());
    call.checked("client_secret", "key", "amounts[*]", "descriptor_code")
        .requireSecret(secret(intent));
    flow.verified(intent, call.params());
    return intent;
  }

  private ObjectNode cancel(Call call) {
    ObjectNode intent = desk.store().get(KIND, call.id());
    Params params = call.checked("cancellation_reason").params();
    if (!OPEN.contains(intent.path("status").asText())) {
      throw Refusal.state(
              "payment_intent_unexpected_state",
              "You cannot cancel this PaymentIntent because it has a status of "
                  + intent.path("status").asText()
                  + ". Only a PaymentIntent with one of the following statuses may be canceled: "
                  + CANCELLABLE
                  + ".")
          .with(KIND, intent);
    }
    intent.put("status", "canceled").put("canceled_at", desk.now()).putNull("next_action");
    Desk.put(
        intent,
        "cancellation_reason",
        params.oneOf(
            "cancellation_reason",
            "duplicate",
            "fraudulent",
            "requested_by_customer",
            "abandoned"));
    desk.emit("payment_intent.canceled", intent);
    return intent;
  }

  private ObjectNode list(Call call) {
    Params params =
        call.checked("customer", "created[*]", "limit", "starting_after", "ending_before").params();
    return desk.page(
        "/v1/payment_intents",
        desk.store().newestFirst(KIND).stream()
            .filter(it -> Desk.has(it, "customer", params.text("customer")))
            .filter(it -> Desk.isWithin(it, params))
            .toList(),
        params);
  }
}
