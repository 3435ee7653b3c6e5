package ca.jechemine.identity.http;

import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what is shown to prove an address or a phone.
final class ProofFields {

  private static final Text REQUIRED = new Text("est obligatoire", "is required");
  private static final Text NOT_VALID = new Text("n’est pas valide", "is not valid");
  private static final Text NO_CODE = new Text("doit compter 6 chiffres", "must have 6 digits");
  private static final int DIGITS = 6;

  private ProofFields() {}

  static Optional<UserId> userId(@Nullable String text, Violations violations) {
    return form(text, "userId", violations)
        .filter(it -> noted(HexId.isValid(it), "userId", violations))
        .map(UserId::new);
  }

  static Optional<String> secret(
      @Nullable String text, String field, Kind kind, Violations violations) {
    return form(text, field, violations)
        .filter(it -> noted(kind.isWellFormed(it), field, violations));
  }

  /// Six digits, whatever stands between them.
  static Optional<String> code(@Nullable String text, Violations violations) {
    Optional<String> digits = form(text, "code", violations).map(it -> it.replaceAll("[^0-9]", ""));
    violations.require(digits.isEmpty() || digits.get().length() == DIGITS, "code", NO_CODE);
    return digits;
  }

  private static Optional<String> form(@Nullable String text, String field, Violations violations) {
    Optional<String> given = Optional.ofNullable(text).map(String::strip);
    violations.require(given.filter(it -> !it.isEmpty()).isPresent(), field, REQUIRED);
    return given.filter(it -> !it.isEmpty());
  }

  private static boolean noted(boolean holds, String field, Violations violations) {
    violations.require(holds, field, NOT_VALID);
    return holds;
  }
}
