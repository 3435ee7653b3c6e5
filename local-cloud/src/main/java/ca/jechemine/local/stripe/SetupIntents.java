package ca.jechemine.local.stripe;

import ca.jechemine.local.stripe.TestMethod.Challenge;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// `/v1/setup_intents`: a means of payment is kept for later.
final class SetupIntents {

  private static final String KIND = "setup_intent";

  private static final List<String> OPEN =
      List.of("requires_payment_method", "requires_confirmation", "requires_action");

  private final Desk desk;
  private final PaymentMethods methods;
  private final PaymentFlow flow;
  private final Mandates mandates;

  SetupIntents(Desk desk, PaymentMethods methods, PaymentFlow flow, Mandates mandates) {
    this.desk = desk;
    this.methods = methods;
    this.flow = flow;
    this.mandates = mandates;
  }

  void addTo(Router router) {
    router
        .post("/v1/setup_intents", "setup_intents.create", this::create)
        .get("/v1/setup_intents", "setup_intents.list", this::list)
        .fromPages("GET", "/v1/setup_intents/{id}", "setup_intents.retrieve", this::retrieve)
        .fromPages("POST", "/v1/setup_intents/{id}/confirm", "setup_intents.confirm", this::confirm)
        .fromPages(
            "POST",
            "/v1/setup_intents/{id}/verify_microdeposits",
            "setup_intents.verify_microdeposits",
            this::verify)
        .post("/v1/setup_intents/{id}/cancel", "setup_intents.cancel", this::cancel);
  }

  private ObjectNode create(Call call) {
    Params params =
        call.checked(
                "customer",
                "usage",
                "payment_method_types[*]",
                "payment_method_options[acss_debit][currency]",
                "payment_method_options[acss_debit][mandate_options][*]",
                "payment_method_options[acss_debit][verification_method]",
                "payment_method_options[card][request_three_d_secure]",
                "payment_method",
                "confirm",
                "description",
                "metadata[*]",
                "mandate_data[*]",
                "return_url")
            .params();
    params.text("customer").ifPresent(it -> desk.store().named("customer", it, "customer"));
    ObjectNode intent = desk.object(KIND, desk.newId("seti"));
    Desk.add(
        intent,
        """
        {"application":null,"automatic_payment_methods":null,"cancellation_reason":null,
        "client_secret":"","created":0,"customer":null,"customer_account":null,
        "description":null,"excluded_payment_method_types":null,"flow_directions":null,
        "last_setup_error":null,"latest_attempt":null,"livemode":false,"mandate":null,
        "metadata":{},"next_action":null,"on_behalf_of":null,"payment_method":null,
        "payment_method_configuration_details":null,"payment_method_options":{},
        "payment_method_types":[],"single_use_mandate":null,"status":"requires_payment_method",
        "usage":"off_session"}
        """);
    intent.put("created", desk.now());
    intent.put("client_secret", intent.path("id").asText() + "_secret_" + desk.letters(25));
    Desk.put(intent, "customer", params.text("customer"));
    Desk.put(intent, "description", params.text("description"));
    intent.put("usage", params.oneOf("usage", "off_session", "on_session").orElse("off_session"));
    params.metadata(intent);
    types(intent, params);
    Optional<ObjectNode> method =
        params.text("payment_method").map(it -> methods.resolve(it, "payment_method"));
    method.ifPresent(it ->
        intent
            .put("payment_method", it.path("id").asText())
            .put("status", "requires_confirmation"));
    desk.store().put(intent);
    desk.emit("setup_intent.created", intent);
    if (params.flag("confirm")) {
      attempt(intent, method.orElseThrow(SetupIntents::withoutMethod));
    }
    return intent;
  }

  private static void types(ObjectNode intent, Params params) {
    ArrayNode types = intent.withArray("/payment_method_types");
    List<String> wished = params.list("payment_method_types");
    (wished.isEmpty() ? List.of("card") : wished).forEach(types::add);
    ObjectNode options = intent.withObject("/payment_method_options");
    for (var type : types) {
      if (type.asText().equals("card")) {
        Desk.add(
            options.putObject("card"),
            """
            {"mandate_options":null,"network":null,"request_three_d_secure":"automatic"}
            """);
      } else if (type.asText().equals("acss_debit")) {
        String debit = "payment_method_options[acss_debit]";
        ObjectNode wish = options.putObject("acss_debit");
        wish.put("currency", params.required(debit + "[currency]"));
        String mandate = debit + "[mandate_options]";
        ObjectNode terms = wish.putObject("mandate_options");
        terms.putNull("interval_description");
        terms.put("payment_schedule", params.required(mandate + "[payment_schedule]"));
        terms.put("transaction_type", params.required(mandate + "[transaction_type]"));
        wish.put(
            "verification_method",
            params
                .oneOf(debit + "[verification_method]", "automatic", "instant", "microdeposits")
                .orElse("automatic"));
      } else {
        throw Refusal.invalid(
            "",
            "The payment method type provided: "
                + type.asText()
                + " is invalid. Please ensure the provided type is activated in your dashboard.",
            "payment_method_types");
      }
    }
  }

  private static Refusal withoutMethod() {
    return Refusal.state(
        "setup_intent_unexpected_state",
        "You cannot confirm this SetupIntent because it's missing a payment method. Update the"
            + " SetupIntent with a payment method and then confirm it again.");
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
    Params params =
        call.checked(
                "client_secret",
                "key",
                "payment_method",
                "payment_method_data[*]",
                "payment_method_options[*]",
                "expected_payment_method_type",
                "use_stripe_sdk",
                "mandate_data[*]",
                "return_url")
            .params();
    call.requireSecret(secret(intent));
    requireOpen(intent, "confirm", "confirmed");
    ObjectNode method =
        params.has("payment_method_data")
            ? methods.written(params, "payment_method_data")
            : params
                .text("payment_method")
                .or(() -> Optional.ofNullable(intent.path("payment_method").asText(null)))
                .map(it -> methods.resolve(it, "payment_method"))
                .orElseThrow(() -> withoutMethod().with(KIND, intent));
    attempt(intent, method);
    return intent;
  }

  private static void requireOpen(ObjectNode intent, String verb, String done) {
    String status = intent.path("status").asText();
    if (!OPEN.contains(status)) {
      throw Refusal.state(
              "setup_intent_unexpected_state",
              "You cannot "
                  + verb
                  + " this SetupIntent because it has a status of "
                  + status
                  + ". Only a SetupIntent with one of the following statuses may be "
                  + done
                  + ": "
                  + String.join(", ", OPEN)
                  + ".")
          .with(KIND, intent);
    }
  }

  private void attempt(ObjectNode intent, ObjectNode method) {
    String type = method.path("type").asText();
    boolean allowed = false;
    for (var one : intent.path("payment_method_types")) {
      allowed |= one.asText().equals(type);
    }
    if (!allowed) {
      throw Refusal.invalid(
          "",
          "The PaymentMethod provided (" + type + ") is not allowed for this SetupIntent.",
          "payment_method");
    }
    methods.requireUsable(method);
    String owner = method.path("customer").asText("");
    if (!owner.isEmpty() && !owner.equals(intent.path("customer").asText(""))) {
      throw Refusal.invalid(
          "",
          "The payment method supplied ("
              + method.path("id").asText()
              + ") belongs to a customer."
              + " Please include the Customer in the `customer` parameter on the SetupIntent.",
          "payment_method");
    }
    intent.put("payment_method", method.path("id").asText());
    intent.putNull("last_setup_error").putNull("next_action");
    TestMethod test = methods.test(method);
    if (type.equals("card") && test.challenge() != Challenge.NEVER) {
      flow.challenge(intent, KIND);
      desk.emit("setup_intent.requires_action", intent);
    } else if (type.equals("acss_debit") && !methods.hidden(method).path("verified").asBoolean()) {
      Microdeposits.ask(intent, desk.now());
      desk.emit("setup_intent.requires_action", intent);
    } else if (!test.attaches()) {
      fail(intent, method, test.refusal());
      throw test.refusal().with("payment_method", method).with(KIND, intent);
    } else {
      succeed(intent, method);
    }
  }

  /// The holder of the card passed the challenge, or failed it.
  void authenticated(ObjectNode intent, boolean passed) {
    if (!intent.path("next_action").path("type").asText().equals("use_stripe_sdk")) {
      throw Refusal.state("setup_intent_unexpected_state", "No challenge waits for an answer.");
    }
    ObjectNode method = desk.store().get("payment_method", intent.path("payment_method").asText());
    intent.putNull("next_action");
    if (passed) {
      succeed(intent, method);
    } else {
      fail(
          intent,
          method,
          Refusal.state(
              "setup_intent_authentication_failure",
              "The latest attempt to set up the payment method has failed because authentication"
                  + " failed."));
    }
  }

  private ObjectNode verify(Call call) {
    ObjectNode intent = desk.store().get(KIND, call.id());
    call.checked("client_secret", "key", "amounts[*]", "descriptor_code")
        .requireSecret(secret(intent));
    Microdeposits.verify(intent, call.params());
    ObjectNode method = desk.store().get("payment_method", intent.path("payment_method").asText());
    methods.hidden(method).put("verified", true);
    intent.putNull("next_action");
    succeed(intent, method);
    return intent;
  }

  private void succeed(ObjectNode intent, ObjectNode method) {
    ObjectNode hidden = methods.hidden(method);
    hidden.put("setUp", true);
    if (method.path("type").asText().equals("acss_debit")) {
      hidden.put("mandate", mandates.give(method));
      intent.set("mandate", hidden.path("mandate"));
    }
    if (intent.hasNonNull("customer")) {
      methods.attach(method, intent.path("customer").asText());
    }
    intent.put("status", "succeeded");
    desk.emit("setup_intent.succeeded", intent);
  }

  private void fail(ObjectNode intent, ObjectNode method, Refusal refusal) {
    intent.put("status", "requires_payment_method").putNull("payment_method");
    intent.set("last_setup_error", refusal.with("payment_method", method).error());
    desk.emit("setup_intent.setup_failed", intent);
  }

  private ObjectNode cancel(Call call) {
    ObjectNode intent = desk.store().get(KIND, call.id());
    Params params = call.checked("cancellation_reason").params();
    requireOpen(intent, "cancel", "canceled");
    intent.put("status", "canceled").putNull("next_action");
    Desk.put(
        intent,
        "cancellation_reason",
        params.oneOf("cancellation_reason", "abandoned", "duplicate", "requested_by_customer"));
    desk.emit("setup_intent.canceled", intent);
    return intent;
  }

  private ObjectNode list(Call call) {
    Params params =
        call.checked(
                "customer",
                "payment_method",
                "created[*]",
                "limit",
                "starting_after",
                "ending_before")
            .params();
    return desk.page(
        "/v1/setup_intents",
        desk.store().newestFirst(KIND).stream()
            .filter(it -> Desk.has(it, "customer", params.text("customer")))
            .filter(it -> Desk.has(it, "payment_method", params.text("payment_method")))
            .filter(it -> Desk.isWithin(it, params))
            .toList(),
        params);
  }
}
