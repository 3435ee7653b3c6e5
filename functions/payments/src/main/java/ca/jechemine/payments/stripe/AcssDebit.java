package ca.jechemine.payments.stripe;

import java.util.Map;

/// What payers agree to when they let their bank account be debited: now and then, as persons
/// (contract 30 §2).
final class AcssDebit {

  private static final String MANDATE = "mandate_options";
  private static final String VERIFICATION = "verification_method";
  private static final Map<String, String> AGREEMENT =
      Map.of("payment_schedule", "sporadic", "transaction_type", "personal");

  static final Map<String, Object> OF_SETUPS =
      Map.of("currency", Calls.CURRENCY, MANDATE, AGREEMENT, VERIFICATION, "automatic");

  static final Map<String, Object> OF_PAYMENTS =
      Map.of(MANDATE, AGREEMENT, VERIFICATION, "automatic");

  private AcssDebit() {}
}
