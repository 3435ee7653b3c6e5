package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// `/v1/accounts` and the links into them: those of Connect, in Express.
final class Accounts {

  static final String KIND = "account";

  private static final Duration LINK = Duration.ofMinutes(5);

  private final Desk desk;

  Accounts(Desk desk) {
    this.desk = desk;
  }

  void addTo(Router router) {
    router
        .post("/v1/accounts", "accounts.create", this::create)
        .get("/v1/accounts/{id}", "accounts.retrieve", this::retrieve)
        .post("/v1/accounts/{id}/login_links", "accounts.login_links", this::loginLink)
        .post("/v1/account_links", "account_links.create", this::link);
  }

  private ObjectNode create(Call call) {
    Params params =
        call.checked(
                "type",
                "country",
                "email",
                "capabilities[card_payments][requested]",
                "capabilities[transfers][requested]",
                "business_type",
                "business_profile[*]",
                "metadata[*]")
            .params();
    if (!params.required("type").equals("express")) {
      throw Refusal.invalid("", "Only Express accounts are played here.", "type");
    }
    String country = params.text("country").orElse("CA");
    if (!country.equals("CA")) {
      throw Refusal.invalid("country_unsupported", "Only CA is played here.", "country");
    }
    ObjectNode account = desk.object(KIND, "acct_" + desk.letters(16));
    Desk.add(
        account,
        """
        {"business_profile":{"annual_revenue":null,"estimated_worker_count":null,"mcc":null,
        "minority_owned_business_designation":null,"name":null,"product_description":null,
        "support_address":null,"support_email":null,"support_phone":null,"support_url":null,
        "url":null},"business_type":null,"capabilities":{},"charges_enabled":false,
        "controller":{"fees":{"payer":"application_express"},"is_controller":true,
        "losses":{"payments":"application"},"requirement_collection":"stripe",
        "stripe_dashboard":{"type":"express"},"type":"application"},"country":"CA","created":0,
        "default_currency":"cad","details_submitted":false,"email":null,"external_accounts":{
        "object":"list","data":[],"has_more":false,"total_count":0,"url":""},
        "future_requirements":{"alternatives":[],"current_deadline":null,"currently_due":[],
        "disabled_reason":null,"errors":[],"eventually_due":[],"past_due":[],
        "pending_verification":[]},"metadata":{},"payouts_enabled":false,"requirements":{
        "alternatives":[],"current_deadline":null,"currently_due":["external_account",
        "individual.dob.day","individual.first_name","individual.last_name",
        "tos_acceptance.date"],"disabled_reason":"requirements.past_due","errors":[],
        "eventually_due":["external_account"],"past_due":["external_account"],
        "pending_verification":[]},"tos_acceptance":{"date":null},"type":"express"}
        """);
    account.put("created", desk.now());
    account
        .withObject("/external_accounts")
        .put("url", "/v1/accounts/" + account.path("id").asText() + "/external_accounts");
    Desk.put(account, "email", params.text("email"));
    Desk.put(
        account,
        "business_type",
        params.oneOf("business_type", "individual", "company", "non_profit", "government_entity"));
    for (String name : new String[] {"card_payments", "transfers"}) {
      if (params.flag("capabilities[" + name + "][requested]")) {
        account.withObject("/capabilities").put(name, "inactive");
      }
    }
    params.metadata(account);
    return desk.store().put(account);
  }

  private ObjectNode retrieve(Call call) {
    call.checked();
    return get(call.id());
  }

  /// Nobody hears whether an account exists that is not one's own.
  private ObjectNode get(String id) {
    return desk.store()
        .find(KIND, id)
        .orElseThrow(() ->
            Refusal.of(
                403,
                "invalid_request_error",
                "account_invalid",
                "The provided key does not have access to account '"
                    + id
                    + "' (or that account does not exist). Application access may have been"
                    + " revoked."));
  }

  private ObjectNode link(Call call) {
    Params params =
        call.checked(
                "account", "refresh_url", "return_url", "type", "collection_options[*]", "collect")
            .params();
    String id = params.required("account");
    desk.store().named(KIND, id, "account");
    String type = params.required("type");
    if (type.equals("account_update")) {
      throw Refusal.invalid(
          "",
          "You cannot create `account_update` type Account Links for this account. Valid types for"
              + " this account are: [account_onboarding].",
          "type");
    }
    if (!type.equals("account_onboarding")) {
      throw Refusal.invalid("", "Invalid type: must be account_onboarding", "type");
    }
    for (String name : List.of("refresh_url", "return_url")) {
      if (!params.required(name).matches("https?://.+")) {
        throw Refusal.invalid("url_invalid", "Not a valid URL", name);
      }
    }
    ObjectNode link = Desk.empty().put("object", "account_link").put("created", desk.now());
    link.put("expires_at", desk.now() + LINK.toSeconds());
    return link.put("url", "https://connect.stripe.com/setup/e/" + id + "/" + desk.letters(12));
  }

  private ObjectNode loginLink(Call call) {
    call.checked();
    ObjectNode account = get(call.id());
    if (!account.path("details_submitted").asBoolean()) {
      throw Refusal.state(
          "", "Cannot create a login link for an account that has not completed onboarding.");
    }
    return Desk.empty()
        .put("object", "login_link")
        .put("created", desk.now())
        .put("url", "https://connect.stripe.com/express/" + call.id() + "/" + desk.letters(12));
  }

  /// Its owner tells Stripe everything, with a bank account.
  void onboard(String id) {
    ObjectNode account = desk.store().get(KIND, id);
    if (account.path("details_submitted").asBoolean()) {
      throw Refusal.state("", "This account has told everything already");
    }
    ObjectNode previous = Desk.empty();
    for (String name : new String[] {"charges_enabled", "details_submitted", "payouts_enabled"}) {
      previous.put(name, false);
      account.put(name, true);
    }
    previous.set("requirements", account.path("requirements").deepCopy());
    ObjectNode requirements = account.withObject("/requirements").putNull("disabled_reason");
    for (String due : new String[] {"currently_due", "eventually_due", "past_due"}) {
      requirements.putArray(due);
    }
    account.withObject("/tos_acceptance").put("date", desk.now());
    ObjectNode capabilities = account.withObject("/capabilities");
    List.copyOf(capabilities.properties()).forEach(it -> capabilities.put(it.getKey(), "active"));
    ObjectNode bank = bankAccount(id);
    ((ArrayNode) account.path("external_accounts").path("data")).add(bank);
    account.withObject("/external_accounts").put("total_count", 1);
    desk.emit("account.external_account.created", bank, Optional.empty(), id);
    desk.emit("account.updated", account, Optional.of(previous), id);
  }

  private ObjectNode bankAccount(String account) {
    return Desk.add(
        desk.object("bank_account", desk.newId("ba")).put("account", account),
        """
        {"account_holder_name":null,"account_holder_type":"individual","account_type":null,
        "available_payout_methods":["standard"],"bank_name":"STRIPE TEST BANK","country":"CA",
        "currency":"cad","default_for_currency":true,"fingerprint":"fpLocalCloudBank",
        "future_requirements":{"currently_due":[],"errors":[],"past_due":[],
        "pending_verification":[]},"last4":"6789","metadata":{},"requirements":{
        "currently_due":[],"errors":[],"past_due":[],"pending_verification":[]},
        "routing_number":"11000-000","status":"new"}
        """);
  }
}
