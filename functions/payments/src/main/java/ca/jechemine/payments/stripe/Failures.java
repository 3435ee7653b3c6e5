package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.json.MalformedJson;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a refused call means: the status, and the codes of the body where they say more.
final class Failures {

  private Failures() {}

  static StripeFailure of(int status, String body) {
    if (status >= 500) {
      return new StripeFailure.Unavailable("status " + status);
    }
    ErrorBody error = read(body);
    String type = error.type() == null ? "" : error.type();
    if (type.equals("card_error") || status == 402) {
      return declined(error);
    }
    if (type.equals("idempotency_error") || status == 409) {
      return new StripeFailure.IdempotencyConflict();
    }
    if (status == 404 || "resource_missing".equals(error.code())) {
      return new StripeFailure.NotFound();
    }
    return switch (status) {
      case 400 -> new StripeFailure.InvalidRequest(error.code(), error.param());
      case 401, 403 -> new StripeFailure.Misconfigured(status);
      case 429 -> new StripeFailure.RateLimited();
      default -> new StripeFailure.Unavailable("status " + status);
    };
  }

  private static StripeFailure declined(ErrorBody error) {
    ErrorBody.Payment payment = error.paymentIntent();
    return new StripeFailure.Declined(
        error.codeOrType(),
        error.declineCode(),
        payment == null ? null : new PaymentIntentId(payment.id()),
        payment == null ? null : status(payment.status()));
  }

  /// Where the payment stands; null for a status that the platform does not know.
  private static PaymentIntent.@Nullable Status status(String code) {
    return Arrays.stream(PaymentIntent.Status.values())
        .filter(it -> it.name().equals(code.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  /// The error; an empty one where the body is none of Stripe's.
  private static ErrorBody read(String body) {
    ErrorBody none = new ErrorBody(null, null, null, null, null);
    try {
      ErrorBody error = Json.read(ErrorBody.Answer.class, body).error();
      return error == null ? none : error;
    } catch (MalformedJson noBodyOfStripes) {
      return none;
    }
  }
}
