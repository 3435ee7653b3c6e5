package ca.jechemine.appointments.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cleans the fields of a request for a service and notes everything that is wrong with them. What
/// a field at fault returns is worth nothing: `refuseIfAny` ends the parsing before it is used.
final class BookingFields {

  static final int LONGEST_LINE = 200;

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
  private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Text REQUIRED = new Text("est obligatoire", "is required");
  private static final Text NO_CHOICE =
      new Text("n’est pas une valeur permise", "is not one of the values allowed");
  private static final Text TOO_LONG = new Text("est trop long", "is too long");
  private static final Text NO_EMAIL =
      new Text("n’est pas une adresse courriel valide", "is not a valid e-mail address");
  private static final Text NO_LIST =
      new Text("n’est pas une liste de textes", "is not a list of texts");
  private static final Text TOO_MANY = new Text("en compte trop", "has too many");

  private final Violations violations = new Violations();

  /// One line that must be there.
  String line(String name, @Nullable String raw) {
    String line = oneLine(raw);
    require(!line.isEmpty(), name, REQUIRED);
    require(line.length() <= LONGEST_LINE, name, TOO_LONG);
    return line;
  }

  /// One line that may be absent.
  @Nullable String optionalLine(String name, @Nullable String raw) {
    return optionalLine(name, raw, LONGEST_LINE);
  }

  @Nullable String optionalLine(String name, @Nullable String raw, int longest) {
    String line = oneLine(raw);
    require(line.length() <= longest, name, TOO_LONG);
    return line.isEmpty() ? null : line;
  }

  /// Lines that may be absent; as long as the body may be.
  @Nullable String text(@Nullable String raw) {
    String text =
        raw == null
            ? ""
            : NOT_TEXT.matcher(LINE_ENDS.matcher(raw).replaceAll("\n")).replaceAll("").strip();
    return text.isEmpty() ? null : text;
  }

  /// An e-mail address that must be there.
  String email(String name, @Nullable String raw) {
    String email = line(name, raw);
    require(email.isEmpty() || EMAIL.matcher(email).matches(), name, NO_EMAIL);
    return email;
  }

  /// An e-mail address that may be absent.
  @Nullable String optionalEmail(String name, @Nullable String raw) {
    String email = optionalLine(name, raw);
    require(email == null || EMAIL.matcher(email).matches(), name, NO_EMAIL);
    return email;
  }

  /// One of the values that `of` knows; `otherwise` when none is said.
  <T> T choice(String name, @Nullable String raw, Function<String, Optional<T>> of, T otherwise) {
    if (raw == null || raw.isBlank()) {
      return otherwise;
    }
    Optional<T> choice = of.apply(raw);
    require(choice.isPresent(), name, NO_CHOICE);
    return choice.orElse(otherwise);
  }

  /// One of the values that `of` knows, if one is said.
  <T> @Nullable T optionalChoice(
      String name, @Nullable String raw, Function<String, Optional<T>> of) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    Optional<T> choice = of.apply(raw);
    require(choice.isPresent(), name, NO_CHOICE);
    return choice.orElse(null);
  }

  /// One of the values that `of` knows, which must be said; `worthless` stands in for what is not.
  <T> T required(String name, @Nullable String raw, Function<String, Optional<T>> of, T worthless) {
    require(raw != null && !raw.isBlank(), name, REQUIRED);
    return choice(name, raw, of, worthless);
  }

  /// A list of lines, each once; none when it is absent.
  List<String> lines(String name, @Nullable Object raw, int most) {
    if (raw == null) {
      return List.of();
    }
    if (!(raw instanceof List<?> values) || !values.stream().allMatch(String.class::isInstance)) {
      require(false, name, NO_LIST);
      return List.of();
    }
    List<String> lines =
        values.stream()
            .map(String.class::cast)
            .map(BookingFields::oneLine)
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList();
    require(lines.size() <= most, name, TOO_MANY);
    require(lines.stream().allMatch(it -> it.length() <= LONGEST_LINE), name, TOO_LONG);
    return lines;
  }

  /// Notes the reason against the field unless the condition holds.
  void require(boolean condition, String name, Text reason) {
    violations.require(condition, name, reason);
  }

  /// Ends the parsing when anything was noted.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  void refuseIfAny() {
    violations.refuseIfAny();
  }

  private static String oneLine(@Nullable String raw) {
    return raw == null ? "" : GAPS.matcher(raw).replaceAll(" ").strip();
  }
}
