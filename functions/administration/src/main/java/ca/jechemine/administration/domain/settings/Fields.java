package ca.jechemine.administration.domain.settings;

import ca.jechemine.administration.domain.settings.PlatformSettings.Edit;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects what a body sets, field by field: each that is there is looked at, and named when it is
/// at fault. Fields that nobody asks for are not looked at, and reach no store.
final class Fields {

  static final Text NUMBER = new Text("doit être un nombre", "must be a number");

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;.]+(\\.[^\\s@<>\",;.]+)+");
  private static final int LONGEST_ADDRESS = 254;

  private final String prefix;
  private final Map<?, ?> body;
  private final Violations violations;
  private final List<Edit> edits;

  private Fields(String prefix, Map<?, ?> body, Violations violations, List<Edit> edits) {
    this.prefix = prefix;
    this.body = body;
    this.violations = violations;
    this.edits = edits;
  }

  static Fields of(Map<?, ?> body, Violations violations) {
    return new Fields("", body, violations, new ArrayList<>());
  }

  List<Edit> edits() {
    return List.copyOf(edits);
  }

  /// The fields of an object, when the body has it.
  Optional<Fields> object(String name) {
    if (!body.containsKey(name)) {
      return Optional.empty();
    }
    if (body.get(name) instanceof Map<?, ?> inner) {
      return Optional.of(new Fields(prefix + name + ".", inner, violations, edits));
    }
    fault(name, new Text("doit être un objet", "must be an object"));
    return Optional.empty();
  }

  Map<?, ?> body() {
    return body;
  }

  /// A number from `least` to `most` with so many decimals at most.
  void number(
      String name, double least, double most, int decimals, String document, String... path) {
    if (!body.containsKey(name)) {
      return;
    }
    Object value = body.get(name);
    if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      fault(name, NUMBER);
      return;
    }
    BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
    boolean fits =
        exact.compareTo(BigDecimal.valueOf(least)) >= 0
            && exact.compareTo(BigDecimal.valueOf(most)) <= 0
            && exact.scale() <= decimals;
    if (!fits) {
      fault(
          name,
          decimals == 0
              ? new Text(
                  "doit être un nombre entier de %.0f à %.0f".formatted(least, most),
                  "must be a whole number from %.0f to %.0f".formatted(least, most))
              : new Text(
                  "doit être un nombre de %.0f à %.0f, avec %d décimale(s) au plus"
                      .formatted(least, most, decimals),
                  "must be a number from %.0f to %.0f, with at most %d decimal(s)"
                      .formatted(least, most, decimals)));
      return;
    }
    set(decimals == 0 ? exact.longValueExact() : number, document, path);
  }

  void flag(String name, String document, String... path) {
    if (!body.containsKey(name)) {
      return;
    }
    if (body.get(name) instanceof Boolean it) {
      set(it, document, path);
    } else {
      fault(name, new Text("doit être vrai ou faux", "must be true or false"));
    }
  }

  /// A text that fits, stripped. An empty one takes the setting out when `mayBeEmpty`, and so does
  /// null.
  void text(
      String name,
      boolean mayBeEmpty,
      Predicate<String> fits,
      Text reason,
      String document,
      String... path) {
    text(name, mayBeEmpty, fits, UnaryOperator.identity(), reason, document, path);
  }

  /// The same, kept as `spelling` has it.
  void text(
      String name,
      boolean mayBeEmpty,
      Predicate<String> fits,
      UnaryOperator<String> spelling,
      Text reason,
      String document,
      String... path) {
    if (!body.containsKey(name)) {
      return;
    }
    Object value = body.get(name);
    if (value == null && mayBeEmpty) {
      set(null, document, path);
      return;
    }
    if (!(value instanceof String text)) {
      fault(name, new Text("doit être un texte", "must be a text"));
      return;
    }
    String stripped = text.strip();
    if (stripped.isEmpty() && mayBeEmpty) {
      set(null, document, path);
    } else if (!stripped.isEmpty() && fits.test(stripped)) {
      set(spelling.apply(stripped), document, path);
    } else {
      fault(name, reason);
    }
  }

  void set(@Nullable Object value, String document, String... path) {
    edits.add(new Edit(document, List.of(path), value));
  }

  void fault(String name, Text reason) {
    violations.require(false, prefix + name, reason);
  }

  static boolean isEmail(String text) {
    return text.length() <= LONGEST_ADDRESS && EMAIL.matcher(text).matches();
  }
}
