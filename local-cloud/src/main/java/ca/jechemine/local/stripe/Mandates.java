package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// `/v1/mandates`: the permission to debit an account.
final class Mandates {

  private static final String KIND = "mandate";

  private final Desk desk;

  Mandates(Desk desk) {
    this.desk = desk;
  }

  void addTo(Router router) {
    router.get("/v1/mandates/{id}", "mandates.retrieve", this::retrieve);
  }

  /// The holder of the account agrees to sporadic personal debits.
  ///
  /// @return its id
  String give(ObjectNode method) {
    ObjectNode mandate = desk.object(KIND, desk.newId("mandate"));
    Desk.add(
        mandate,
        """
        {"customer_acceptance":{"accepted_at":0,"online":{"ip_address":"127.0.0.1",
        "user_agent":"local"},"type":"online"},"livemode":false,"multi_use":{},
        "payment_method":"","payment_method_details":{"acss_debit":{"default_for":null,
        "interval_description":null,"payment_schedule":"sporadic","transaction_type":"personal"},
        "type":"acss_debit"},"status":"active","type":"multi_use"}
        """);
    mandate.withObject("/customer_acceptance").put("accepted_at", desk.now());
    mandate.put("payment_method", method.path("id").asText());
    desk.store().put(mandate);
    return mandate.path("id").asText();
  }

  private ObjectNode retrieve(Call call) {
    call.checked();
    return desk.store().get(KIND, call.id());
  }
}
