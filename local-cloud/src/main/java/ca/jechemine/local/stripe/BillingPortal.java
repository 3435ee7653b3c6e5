package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// `/v1/billing_portal/sessions`: Stripe's own page on which customers see their invoices, change
/// what they pay with and end their subscriptions.
final class BillingPortal {

  private static final String KIND = "billing_portal.session";

  private final Desk desk;

  BillingPortal(Desk desk) {
    this.desk = desk;
  }

  void addTo(Router router) {
    router.post("/v1/billing_portal/sessions", "billing_portal.sessions.create", this::create);
  }

  private ObjectNode create(Call call) {
    Params params = call.checked("customer", "return_url", "locale").params();
    String customer = params.required("customer");
    desk.store().named("customer", customer, "customer");
    ObjectNode session = desk.object(KIND, desk.newId("bps"));
    Desk.add(
        session,
        """
        {"configuration":"bpc_local","created":0,"customer":"","customer_account":null,
        "flow":null,"livemode":false,"locale":null,"on_behalf_of":null,"return_url":null,"url":""}
        """);
    session.put("created", desk.now()).put("customer", customer);
    Desk.put(session, "locale", params.text("locale"));
    Desk.put(session, "return_url", params.text("return_url"));
    session.put("url", "https://billing.stripe.com/p/session/test_" + desk.letters(24));
    return desk.store().put(session);
  }
}
