package ca.jechemine.local.stripe;

import ca.jechemine.local.aws.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What Stripe answers.
///
/// @param replayed whether it is the answer to an earlier request of the same key
record Reply(int status, String body, boolean replayed) {

  static Reply of(ObjectNode object) {
    return new Reply(200, Json.text(object), false);
  }

  static Reply of(Refusal refusal, String requestId) {
    ObjectNode whole = Desk.empty();
    ObjectNode error = whole.putObject("error");
    error.setAll(refusal.error());
    error.put("request_log_url", "https://dashboard.stripe.com/test/logs/" + requestId);
    return new Reply(refusal.status(), Json.text(whole), false);
  }

  Reply again() {
    return new Reply(status, body, true);
  }
}
