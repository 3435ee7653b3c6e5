package ca.jechemine.payments.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.SetupIntentId;
import ca.jechemine.payments.domain.stripe.StripeId;
import ca.jechemine.runtime.http.Request;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What requests about set-ups say (contract 30 §3), field by field.
final class SetupBody {

  private static final int LONGEST_TOKEN = 200;

  private SetupBody() {}

  /// The body; a missing one says nothing.
  static Map<String, @Nullable Object> fields(Request request) {
    return request.rawBody().isBlank() ? Map.of() : request.fields();
  }

  /// A card, unless it is a bank account.
  static MethodType type(Map<String, @Nullable Object> fields) {
    return fields.get("paymentMethodType") instanceof String text
        ? MethodType.of(text).orElse(MethodType.CARD)
        : MethodType.CARD;
  }

  static Optional<SetupIntentId> setup(
      Map<String, @Nullable Object> fields, Violations violations) {
    Optional<SetupIntentId> id =
        fields.get("setupIntentId") instanceof String text && StripeId.isValid("seti", text)
            ? Optional.of(new SetupIntentId(text))
            : Optional.empty();
    violations.require(
        id.isPresent(), "setupIntentId", new Text("identifiant non valide", "not a valid id"));
    return id;
  }

  static String token(Map<String, @Nullable Object> fields, Violations violations) {
    String token =
        fields.get("token") instanceof String text && text.length() <= LONGEST_TOKEN
            ? text.strip()
            : "";
    violations.require(!token.isEmpty(), "token", new Text("obligatoire", "required"));
    return token;
  }
}
