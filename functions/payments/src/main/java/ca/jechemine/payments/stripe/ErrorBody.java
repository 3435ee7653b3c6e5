package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.PaymentError;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// An error, as the answer of a refused call and as a part of what failed. Its text is not read.
@Json(naming = Json.Naming.LowerUnderscore)
record ErrorBody(
    @Nullable String type,
    @Nullable String code,
    @Nullable String declineCode,
    @Nullable String param,
    @Nullable Payment paymentIntent) {

  /// The answer of a refused call.
  @Json
  record Answer(@Nullable ErrorBody error) {}

  /// The payment that was refused.
  @Json
  record Payment(String id, String status) {}

  /// Never empty.
  String codeOrType() {
    if (code != null) {
      return code;
    }
    return type == null ? "unknown" : type;
  }

  static @Nullable PaymentError meaning(@Nullable ErrorBody error) {
    return error == null ? null : new PaymentError(error.codeOrType(), error.declineCode);
  }
}
