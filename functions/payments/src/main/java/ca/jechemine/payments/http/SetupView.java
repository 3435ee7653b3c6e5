package ca.jechemine.payments.http;

import ca.jechemine.payments.domain.stripe.ClientSecret;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A set-up that the browser confirms (contract 30 §3).
@Json
record SetupView(
    @Nullable String clientSecret, String setupIntentId, @Nullable String paymentMethodType) {

  static Response answer(SetupIntent setup) {
    return Response.ok(
        new SetupView(
            secret(setup),
            setup.id().value(),
            setup.knownType().map(MethodType::code).orElse(null)));
  }

  /// To whoever is signing up, who chooses no type.
  static Response answerGuest(SetupIntent setup) {
    return Response.ok(new SetupView(secret(setup), setup.id().value(), null));
  }

  private static @Nullable String secret(SetupIntent setup) {
    return Optional.ofNullable(setup.clientSecret()).map(ClientSecret::value).orElse(null);
  }
}
