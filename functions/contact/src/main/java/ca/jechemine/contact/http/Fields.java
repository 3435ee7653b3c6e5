package ca.jechemine.contact.http;

import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Cleans the fields of a body one by one and notes everything that is wrong with them. An empty
/// text is an absent one. What a field at fault returns is worth nothing: `refuseIfAny` ends the
/// parsing before it is used.
final class Fields {

  static final int LONGEST_LINE = 200;
  static final int LONGEST_PHONE = 40;
  static final int LONGEST_MESSAGE = 10_000;
  static final int LONGEST_SUBJECT = 300;
  static final int LONGEST_LETTER = 20_000;

  private static final EmailAddress NOBODY = new EmailAddress("nobody@invalid.invalid");
  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
  private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final Text NO_ID =
      new Text("n’est pas un identifiant valide", "is not a valid id");
  private static final Text REQUIRED = new Text("est obligatoire", "is required");
  private static final Text NO_EMAIL =
      new Text("n’est pas une adresse courriel valide", "is not a valid e-mail address");

  private static final Text BOTH_NAMES =
      new Text(
          "et le prénom ne peuvent pas dépasser 200 caractères ensemble",
          "and the first name must have at most 200 characters together");

  private final Violations violations = new Violations();

  /// One line that must be there.
  String line(String name, @Nullable String raw, int longest) {
    return optionalLine(name, raw, longest).orElseGet(() -> missing(name));
  }

  /// One line that may be absent.
  Optional<String> optionalLine(String name, @Nullable String raw, int longest) {
    return limited(name, oneLine(raw), longest);
  }

  /// The text as one line: line ends, tabs and control characters in it become spaces.
  static String oneLine(@Nullable String raw) {
    return raw == null ? "" : GAPS.matcher(raw).replaceAll(" ").strip();
  }

  /// The text with its lines, without other control characters.
  static String lines(@Nullable String raw) {
    String lines = raw == null ? "" : LINE_ENDS.matcher(raw).replaceAll("\n");
    return NOT_TEXT.matcher(lines).replaceAll("").strip();
  }

  /// A text of several lines that must be there.
  String text(String name, @Nullable String raw, int longest) {
    return optionalText(name, raw, longest).orElseGet(() -> missing(name));
  }

  /// A text of several lines that may be absent.
  Optional<String> optionalText(String name, @Nullable String raw, int longest) {
    return limited(name, lines(raw), longest);
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

  /// A first and a last name that must be there, of 200 characters together with a space.
  Names names(@Nullable String firstName, @Nullable String lastName) {
    String first = line("firstName", firstName, LONGEST_LINE);
    String last = line("lastName", lastName, LONGEST_LINE);
    boolean eachFits = first.length() <= LONGEST_LINE && last.length() <= LONGEST_LINE;
    require(
        !eachFits || first.length() + 1 + last.length() <= LONGEST_LINE, "lastName", BOTH_NAMES);
    return new Names(first, last);
  }

  /// An id that may be absent.
  Optional<MessageId> optionalId(String name, @Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return Optional.empty();
    }
    boolean valid = HexId.isValid(raw);
    require(valid, name, NO_ID);
    return valid ? Optional.of(new MessageId(raw)) : Optional.empty();
  }

  /// The language that the body names, if it names one.
  static Optional<Language> language(@Nullable String locale) {
    return Stream.of(Language.values()).filter(it -> it.code().equals(locale)).findFirst();
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

  record Names(String first, String last) {}
}
