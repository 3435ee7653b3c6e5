package ca.jechemine.payments.http;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import java.util.Optional;

/// The token of a link, which a request must bring.
final class PayToken {

  private PayToken() {}

  /// That one.
  ///
  /// @throws Refusal.Invalid when there is none
  static String of(Optional<String> token) {
    return token
        .filter(it -> !it.isBlank())
        .orElseThrow(
            () -> Refusal.invalid("token", new Text("jeton manquant", "the token is missing")));
  }
}
