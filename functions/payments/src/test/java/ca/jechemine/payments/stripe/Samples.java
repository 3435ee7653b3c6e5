package ca.jechemine.payments.stripe;

/// Answers of Stripe, as its documentation shows them, with fields that nobody reads.
final class Samples {

  static final String PAYMENT =
      """
      {"id": "pi_1", "object": "payment_intent", "amount": 12000, "amount_received": 12000,
       "automatic_payment_methods": null, "client_secret": "pi_1_secret_x", "created": 1777129200,
       "currency": "cad", "customer": "cus_1", "last_payment_error": null,
       "latest_charge": "ch_1", "metadata": {"appointmentId": "65f000000000000000000001"},
       "payment_method": "pm_1", "payment_method_types": ["card"], "status": "succeeded"}
      """;

  static final String FAILED_PAYMENT =
      """
      {"id": "pi_1", "object": "payment_intent", "amount": 12000, "amount_received": 0,
       "created": 1777129200, "currency": "cad", "customer": "cus_1",
       "last_payment_error": {"type": "card_error", "code": "card_declined",
         "decline_code": "insufficient_funds", "message": "Jeanne's card was declined"},
       "latest_charge": null, "metadata": {}, "payment_method": null,
       "payment_method_types": ["card"], "status": "requires_payment_method"}
      """;

  static final String SETUP =
      """
      {"id": "seti_1", "object": "setup_intent", "client_secret": "seti_1_secret_x",
       "customer": "cus_1", "last_setup_error": null, "mandate": "mandate_1",
       "metadata": {"userId": "65f000000000000000000002"}, "payment_method": "pm_1",
       "payment_method_types": ["acss_debit"], "status": "succeeded", "usage": "off_session"}
      """;

  static final String CARD =
      """
      {"id": "pm_1", "object": "payment_method", "type": "card", "customer": "cus_1",
       "billing_details": {"name": "Jeanne Roy", "address": {"city": "Laval"}},
       "card": {"brand": "visa", "last4": "4242", "exp_month": 8, "exp_year": 2030,
         "checks": {"cvc_check": "pass"}}}
      """;

  static final String REFUND =
      """
      {"id": "re_1", "object": "refund", "amount": 10200, "charge": "ch_1", "currency": "cad",
       "failure_reason": null, "metadata": {"refundId": "65f000000000000000000003"},
       "payment_intent": "pi_1", "reason": "requested_by_customer", "status": "pending"}
      """;

  static final String ACCOUNT =
      """
      {"id": "acct_1", "object": "account", "charges_enabled": true, "payouts_enabled": true,
       "details_submitted": true, "country": "CA", "metadata": {},
       "external_accounts": {"object": "list", "has_more": false, "data": [
         {"id": "card_1", "object": "card", "brand": "Visa", "last4": "0000", "currency": "cad",
          "default_for_currency": true},
         {"id": "ba_1", "object": "bank_account", "bank_name": "BANK OF A", "last4": "1111",
          "routing_number": "11000-000", "currency": "usd", "default_for_currency": true},
         {"id": "ba_2", "object": "bank_account", "bank_name": "BANK OF B", "last4": "2222",
          "routing_number": "12000-000", "currency": "cad", "default_for_currency": false},
         {"id": "ba_3", "object": "bank_account", "bank_name": "BANK OF C", "last4": "3333",
          "routing_number": "13000-000", "currency": "cad", "default_for_currency": true}]}}
      """;

  static final String CHARGE =
      """
      {"id": "ch_1", "object": "charge", "amount": 12000, "amount_refunded": 10200,
       "currency": "cad", "payment_intent": "pi_1", "metadata": {}, "refunded": false}
      """;

  static final String DISPUTE =
      """
      {"id": "dp_1", "object": "dispute", "amount": 12000, "charge": "ch_1",
       "payment_intent": "pi_1", "reason": "fraudulent", "status": "needs_response"}
      """;

  static final String TRANSFER =
      """
      {"id": "tr_1", "object": "transfer", "amount": 10800, "amount_reversed": 800,
       "created": 1777129200, "currency": "cad", "destination": "acct_1",
       "metadata": {"payoutId": "65f000000000000000000004"}}
      """;

  private Samples() {}

  static String event(String type, String object) {
    return event(type, object, "");
  }

  /// @param more further fields of `data`
  static String event(String type, String object, String more) {
    return """
    {"id": "evt_1", "object": "event", "api_version": "2025-10-29.clover",
     "created": 1777129260, "livemode": false, "pending_webhooks": 1,
     "request": {"id": null, "idempotency_key": null}, "type": "%s",
     "data": {"object": %s%s}}
    """
        .formatted(type, object, more);
  }

  /// What a refused call is answered.
  static String error(String fields) {
    return "{\"error\": {%s, \"message\": \"Jeanne Roy's card 4242 was declined\"}}"
        .formatted(fields);
  }
}
