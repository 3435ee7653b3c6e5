package ca.jechemine.contact.http;

import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cleans the fields of a body one by one and notes everything that is wrong with them. An empty
/// text is an absent one. What a field at fault returns is worth nothing: `refuseIfAny` ends the
/// parsing before it is used.
final class Fields {

  private static final EmailAddress NOBODY = new EmailAddress("nobody@invalid.invalid");
  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
  private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final Text REQUIRED = new Text("est obligatoire", "is required");
  private static final Text NO_EMAIL =
      new Text("n’est pas une adresse courriel valide", "is not a valid e-mail address");

  private final Violations violations = new Violations();

  /// One line that must be there.
  String line(String name, @Nullable String raw, int longest) {
    return optionalLine(name, raw, longest).orElseGet(() -> missing(name));
  }

  /// One line that may be absent. Line ends, tabs and control characters in it become spaces.
  Optional<String> optionalLine(String name, @Nullable String raw, int longest) {
    return limited(name, raw == null ? "" : GAPS.matcher(raw).replaceAll(" ").strip(), longest);
  }

  /// A text of several lines that must be there.
  String text(String name, @Nullable String raw, int longest) {
    return optionalText(name, raw, longest).orElseGet(() -> missing(name));
  }

  /// A text of several lines that may be absent.
  Optional<String> optionalText(String name, @Nullable String raw, int longest) {
    String lines = raw == null ? "" : LINE_ENDS.matcher(raw).replaceAll("\n");
    return limited(name, NOT_TEXT.matcher(lines).replaceAll("").strip(), longest);
  }

  /// An e-mail address that must be there.
  EmailAddress email(String name, @Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      missing(name);
      return NOBODY;
    }
    Optional<EmailAddress> email = EmailAddress.parse(raw);
    require(email.isPresent(), name, NO_EMAIL);
    return email.orElse(NOBODY);
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

  private Optional<String> limited(String name, String clean, int longest) {
    require(clean.length() <= longest, name, tooLong(longest));
    return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
  }

  private String missing(String name) {
    require(false, name, REQUIRED);
    return "";
  }

  private static Text tooLong(int longest) {
    return new Text(
        "ne peut pas dépasser " + longest + " caractères",
        "must have at most " + longest + " characters");
  }
}
