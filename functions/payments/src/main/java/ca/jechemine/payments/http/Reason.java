package ca.jechemine.payments.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why an administrator decides so, in their words: `reason`, of a body that may be missing.
final class Reason {

  private static final int LONGEST = 500;
  private static final Text NO_REASON =
      new Text(
          "doit être un texte d’au plus 500 caractères",
          "must be a text of at most 500 characters");

  private Reason() {}

  /// The reason, if one is given.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid when it is no text, or too long
  static Optional<String> of(Request request) {
    if (request.rawBody().isBlank()) {
      return Optional.empty();
    }
    @Nullable Object reason = request.fields().get("reason");
    Optional<String> text =
        reason instanceof String it
            ? Optional.of(it.strip()).filter(words -> !words.isEmpty())
            : Optional.empty();
    new Violations()
        .require(
            (reason == null || reason instanceof String)
                && text.filter(it -> it.length() > LONGEST).isEmpty(),
            "reason",
            NO_REASON)
        .refuseIfAny();
    return text;
  }
}
