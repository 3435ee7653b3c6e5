package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/// `/v1/customers`.
final class Customers {

  private static final String[] WRITABLE = {
    "email",
    "name",
    "description",
    "phone",
    "preferred_locales[*]",
    "metadata[*]",
    "invoice_settings[default_payment_method]"
  };

  private final Desk desk;

  Customers(Desk desk) {
    this.desk = desk;
  }

  void addTo(Router router) {
    router
        .post("/v1/customers", "customers.create", this::create)
        .get("/v1/customers", "customers.list", this::list)
        .get("/v1/customers/{id}", "customers.retrieve", this::retrieve)
        .post("/v1/customers/{id}", "customers.update", this::update);
  }

  private ObjectNode create(Call call) {
    Params params = call.checked(WRITABLE).params();
    ObjectNode customer = desk.object("customer", desk.newId("cus"));
    Desk.add(
        customer,
        """
        {"address":null,"balance":0,"created":0,"currency":null,"customer_account":null,
        "default_source":null,"delinquent":false,"description":null,"discount":null,"email":null,
        "invoice_prefix":"","invoice_settings":{"custom_fields":null,"default_payment_method":null,
        "footer":null,"rendering_options":null},"livemode":false,"metadata":{},"name":null,
        "next_invoice_sequence":1,"phone":null,"preferred_locales":[],"shipping":null,
        "tax_exempt":"none","test_clock":null}
        """);
    customer.put("created", desk.now());
    customer.put("invoice_prefix", desk.letters(8).toUpperCase(Locale.ROOT));
    write(params, customer);
    desk.store().put(customer);
    desk.emit("customer.created", customer);
    return customer;
  }

  private ObjectNode retrieve(Call call) {
    call.checked();
    return desk.store().get("customer", call.id());
  }

  private ObjectNode list(Call call) {
    Params params = call.checked("email", "limit", "starting_after", "created[*]").params();
    return desk.page(
        "/v1/customers",
        desk.store().newestFirst("customer").stream()
            .filter(it -> Desk.has(it, "email", params.text("email")))
            .filter(it -> Desk.isWithin(it, params))
            .toList(),
        params);
  }

  private ObjectNode update(Call call) {
    ObjectNode customer = desk.store().get("customer", call.id());
    Params params = call.checked(WRITABLE).params();
    ObjectNode before = customer.deepCopy();
    write(params, customer);
    ObjectNode previous = JsonNodeFactory.instance.objectNode();
    before
        .properties()
        .forEach(it -> {
          if (!it.getValue().equals(customer.get(it.getKey()))) {
            previous.set(it.getKey(), it.getValue());
          }
        });
    desk.emit("customer.updated", customer, Optional.of(previous), "");
    return customer;
  }

  private void write(Params params, ObjectNode customer) {
    Optional<String> email = params.text("email");
    if (email.isPresent() && !email.get().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw Refusal.invalid("email_invalid", "Invalid email address: " + email.get(), "email");
    }
    Optional<String> method = params.text("invoice_settings[default_payment_method]");
    if (method.isPresent()) {
      String param = "invoice_settings[default_payment_method]";
      ObjectNode found = desk.store().named("payment_method", method.get(), param);
      if (!found.path("customer").asText().equals(customer.path("id").asText())) {
        throw Refusal.invalid(
            "resource_missing",
            "No such PaymentMethod: '"
                + method.get()
                + "'; It's possible that this PaymentMethod exists on another customer.",
            param);
      }
    }
    for (String name : new String[] {"email", "name", "description", "phone"}) {
      if (params.has(name)) {
        Desk.put(customer, name, params.text(name));
      }
    }
    if (params.has("invoice_settings[default_payment_method]")) {
      Desk.put(customer.withObject("/invoice_settings"), "default_payment_method", method);
    }
    if (params.has("preferred_locales")) {
      ArrayNode locales = customer.putArray("preferred_locales");
      params.list("preferred_locales").forEach(locales::add);
    }
    params.metadata(customer);
  }
}
