package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// An error of Stripe's (https://docs.stripe.com/api/errors), in its words.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final boolean kept;
  private final transient ObjectNode error;

  private Refusal(int status, boolean kept, ObjectNode error) {
    super(error.path("message").asText(), null, false, false);
    this.status = status;
    this.kept = kept;
    this.error = error;
  }

  int status() {
    return status;
  }

  /// Whether the answer belongs to the request's idempotency key: what fails before the work began
  /// does not.
  boolean kept() {
    return kept;
  }

  ObjectNode error() {
    return error;
  }

  /// The same with another member.
  Refusal with(String name, ObjectNode object) {
    ObjectNode more = error.deepCopy();
    more.set(name, object.deepCopy());
    return new Refusal(status, kept, more);
  }

  Refusal with(String name, String value) {
    ObjectNode more = error.deepCopy();
    more.put(name, value);
    return new Refusal(status, kept, more);
  }

  /// The parameters are not right.
  ///
  /// @param code empty where Stripe gives none
  static Refusal invalid(String code, String message, String param) {
    return new Refusal(400, false, error("invalid_request_error", code, message, param));
  }

  /// The object is not in a state for this.
  static Refusal state(String code, String message) {
    return new Refusal(400, true, error("invalid_request_error", code, message, ""));
  }

  /// There is no such object.
  static Refusal missing(int status, String kind, String id, String param) {
    return new Refusal(
        status,
        false,
        error(
            "invalid_request_error",
            "resource_missing",
            "No such " + kind + ": '" + id + "'",
            param));
  }

  static Refusal of(int status, String type, String code, String message) {
    return new Refusal(status, false, error(type, code, message, ""));
  }

  /// The bank says no.
  ///
  /// @param declineCode empty where there is none
  static Refusal card(String code, String declineCode, String message) {
    ObjectNode error = error("card_error", code, message, "");
    if (!declineCode.isEmpty()) {
      error.put("decline_code", declineCode);
    }
    return new Refusal(402, true, error);
  }

  static ObjectNode error(String type, String code, String message, String param) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    if (!code.isEmpty()) {
      error.put("code", code);
      error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
    }
    error.put("message", message);
    if (!param.isEmpty()) {
      error.put("param", param);
    }
    return error.put("type", type);
  }
}
