package ca.jechemine.payments.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.StripeId;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// What became of a method, for its holder (contract 30 §3).
@Json
record MethodChangeView(boolean success, String message) {

  private static final Text SAVED =
      new Text("Le mode de paiement est enregistré.", "The payment method has been saved.");
  private static final Text DETACHED =
      new Text("Le mode de paiement est retiré.", "The payment method has been removed.");

  static Response saved(Language language) {
    return Response.ok(new MethodChangeView(true, SAVED.in(language)));
  }

  static Response detached(Language language) {
    return Response.ok(new MethodChangeView(true, DETACHED.in(language)));
  }

  /// Which method a request names.
  ///
  /// @throws Refusal.Invalid when that is no method's id
  static PaymentMethodId method(@Nullable Object named) {
    if (named instanceof String text && StripeId.isValid("pm", text)) {
      return new PaymentMethodId(text);
    }
    throw Refusal.invalid("paymentMethodId", new Text("identifiant non valide", "not a valid id"));
  }
}
