package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// `/v1/products` and `/v1/prices`: what is sold again and again, and for how much.
final class Prices {

  static final String KIND = "price";

  private static final String PRODUCT = "product";

  private final Desk desk;

  Prices(Desk desk) {
    this.desk = desk;
  }

  void addTo(Router router) {
    router
        .post("/v1/products", "products.create", this::product)
        .post("/v1/prices", "prices.create", this::create)
        .get("/v1/prices", "prices.list", this::list);
  }

  private ObjectNode product(Call call) {
    Params params = call.checked("id", "name", "metadata[*]").params();
    String id = params.text("id").orElseGet(() -> desk.newId("prod"));
    if (desk.store().find(PRODUCT, id).isPresent()) {
      throw Refusal.invalid("resource_already_exists", "Product already exists.", "id");
    }
    ObjectNode product = desk.object(PRODUCT, id);
    Desk.add(
        product,
        """
        {"active":true,"created":0,"default_price":null,"description":null,"images":[],
        "livemode":false,"marketing_features":[],"metadata":{},"name":"","package_dimensions":null,
        "shippable":null,"statement_descriptor":null,"tax_code":null,"unit_label":null,"updated":0,
        "url":null}
        """);
    product.put("created", desk.now()).put("updated", desk.now());
    product.put("name", params.required("name"));
    params.metadata(product);
    desk.store().put(product);
    desk.emit("product.created", product);
    return product;
  }

  private ObjectNode create(Call call) {
    Params params =
        call.checked(
                "currency",
                "unit_amount",
                "product",
                "recurring[interval]",
                "lookup_key",
                "metadata[*]")
            .params();
    desk.store().named(PRODUCT, params.required("product"), "product");
    Optional<String> key = params.text("lookup_key");
    if (key.isPresent() && !keyed(key.get()).isEmpty()) {
      throw Refusal.invalid(
          "",
          "A price (`"
              + keyed(key.get()).getFirst().path("id").asText()
              + "`) already uses that lookup key.",
          "lookup_key");
    }
    ObjectNode price = desk.object(KIND, desk.newId("price"));
    Desk.add(
        price,
        """
        {"active":true,"billing_scheme":"per_unit","created":0,"currency":"cad",
        "custom_unit_amount":null,"livemode":false,"lookup_key":null,"metadata":{},
        "nickname":null,"product":"","recurring":{"interval":"month","interval_count":1,
        "meter":null,"trial_period_days":null,"usage_type":"licensed"},
        "tax_behavior":"unspecified","tiers_mode":null,"transform_quantity":null,
        "type":"recurring","unit_amount":0,"unit_amount_decimal":"0"}
        """);
    long amount = params.integer("unit_amount");
    price.put("created", desk.now()).put("currency", params.required("currency"));
    Desk.put(price, "lookup_key", key);
    price.put("product", params.required("product"));
    price
        .withObject("/recurring")
        .put(
            "interval",
            params.oneOf("recurring[interval]", "day", "week", "month", "year").orElse("month"));
    price.put("unit_amount", amount).put("unit_amount_decimal", Long.toString(amount));
    params.metadata(price);
    desk.store().put(price);
    desk.emit("price.created", price);
    return price;
  }

  private ObjectNode list(Call call) {
    Params params =
        call.checked("lookup_keys[*]", "product", "limit", "starting_after", "ending_before")
            .params();
    List<String> keys = params.list("lookup_keys");
    return desk.page(
        "/v1/prices",
        desk.store().newestFirst(KIND).stream()
            .filter(it -> keys.isEmpty() || keys.contains(it.path("lookup_key").asText()))
            .filter(it -> Desk.has(it, "product", params.text("product")))
            .toList(),
        params);
  }

  private List<ObjectNode> keyed(String key) {
    return desk.store().all(KIND, it -> it.path("lookup_key").asText().equals(key));
  }
}
