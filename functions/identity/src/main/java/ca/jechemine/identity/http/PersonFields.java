package ca.jechemine.identity.http;

import ca.jechemine.identity.domain.Age;
import ca.jechemine.identity.domain.LanguageCode;
import ca.jechemine.identity.domain.PhoneNumber;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cleans what forms say of a person, field by field, and notes everything that is wrong. What is
/// absent stays null; an empty text stays empty. What a field at fault returns is worth nothing:
/// `refuseIfAny` ends the parsing before it is used.
final class PersonFields {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_GENDER = 60;
  private static final int LONGEST_LOCATION = 200;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\s]+");

  private static final Text BLANK = new Text("ne peut pas être vide", "cannot be empty");
  private static final Text NO_PHONE =
      new Text("n’est pas un numéro de téléphone valide", "is not a valid phone number");
  private static final Text NO_DATE =
      new Text("n’est pas une date de naissance valide", "is not a valid date of birth");
  private static final Text NO_LANGUAGE =
      new Text("doit être fr, en, ar, es, zh ou other", "must be fr, en, ar, es, zh or other");

  private final Instant now;
  private final Violations violations = new Violations();

  PersonFields(Instant now) {
    this.now = now;
  }

  /// A name, which cannot be taken away.
  @Nullable String name(String field, @Nullable String raw) {
    String name = line(field, raw, LONGEST_NAME);
    violations.require(name == null || !name.isEmpty(), field, BLANK);
    return name;
  }

  /// A phone number, as E.164.
  @Nullable String phone(@Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return raw == null ? null : "";
    }
    Optional<PhoneNumber> phone = PhoneNumber.parse(raw);
    violations.require(phone.isPresent(), "phone", NO_PHONE);
    return phone.map(PhoneNumber::value).orElse("");
  }

  @Nullable String location(@Nullable String raw) {
    return line("location", raw, LONGEST_LOCATION);
  }

  /// A gender, as the person says it.
  @Nullable String gender(@Nullable String raw) {
    return line("gender", raw, LONGEST_GENDER);
  }

  /// A language's code; nothing chosen is nothing changed.
  @Nullable String language(@Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    Optional<String> code = LanguageCode.of(raw.strip());
    violations.require(code.isPresent(), "language", NO_LANGUAGE);
    return code.orElse("");
  }

  /// A day, given as such or as an instant that begins with it.
  @Nullable String dateOfBirth(@Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return raw == null ? null : "";
    }
    Optional<LocalDate> day =
        day(raw.strip()).filter(it -> !it.isBefore(EARLIEST) && !it.isAfter(Age.today(now)));
    violations.require(day.isPresent(), "dateOfBirth", NO_DATE);
    return day.map(LocalDate::toString).orElse("");
  }

  /// Notes the reason against the field unless the condition holds.
  void require(boolean condition, String field, Text reason) {
    violations.require(condition, field, reason);
  }

  /// Ends the parsing when anything was noted.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  void refuseIfAny() {
    violations.refuseIfAny();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(
          text.contains("T") ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private @Nullable String line(String field, @Nullable String raw, int longest) {
    if (raw == null) {
      return null;
    }
    String line = GAPS.matcher(raw).replaceAll(" ").strip();
    violations.require(
        line.length() <= longest,
        field,
        new Text(
            "ne peut pas dépasser " + longest + " caractères",
            "must have at most " + longest + " characters"));
    return line;
  }
}
