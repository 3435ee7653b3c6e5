package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/// How Stripe learns whether an account that somebody typed in is his: by cents that it sends
/// there. In tests they are 32 and 45, with the code SM11AA.
final class Microdeposits {

  private Microdeposits() {}

  /// The intent waits for them.
  static void ask(ObjectNode intent, long now) {
    intent.put("status", "requires_action");
    Desk.add(
        intent.putObject("next_action"),
        """
        {"type":"verify_with_microdeposits","verify_with_microdeposits":{"arrival_date":%d,
        "hosted_verification_url":"https://payments.stripe.com/microdeposit/local",
        "microdeposit_type":"amounts"}}
        """
            .formatted(now + Duration.ofDays(2).toSeconds()));
  }

  static void verify(ObjectNode intent, Params params) {
    if (!intent.path("next_action").path("type").asText().equals("verify_with_microdeposits")) {
      throw Refusal.state(
          intent.path("object").asText() + "_unexpected_state",
          "This intent does not wait for the verification of micro-deposits.");
    }
    List<String> amounts = params.list("amounts").stream().sorted().toList();
    if (!amounts.equals(List.of("32", "45"))
        && !params.text("descriptor_code").orElse("").equals("SM11AA")) {
      throw Refusal.state(
          "payment_method_microdeposit_verification_amounts_mismatch",
          "The amounts provided do not match the amounts that were sent to the bank account.");
    }
  }
}
