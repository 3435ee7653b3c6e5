package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody filled in to sign up (contract 10 §3.1), and nothing else of what was sent.
public record SignUpForm(
    EmailAddress email,
    String password,
    Person person,
    Role role,
    Changes<MedicalField> medical,
    Changes<ProfileField> practice) {

  private static final int SHORTEST_PHONE = 10;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LOCATION = 300;
  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
  private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final Set<String> GENDERS = Set.of("male", "female", "other", "preferNotToSay");
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "french", "fr",
          "english", "en",
          "arabic", "ar",
          "spanish", "es",
          "mandarin", "zh",
          "other", "other");

  /// What only the holder of a profile may set, once there is one.
  private static final Set<ProfileField> NOT_AT_SIGN_UP =
      Set.of(
          ProfileField.VISIBLE_TO_PROFESSIONALS,
          ProfileField.PROFILE_VISIBLE,
          ProfileField.SHOW_RATING,
          ProfileField.ACCEPTING_NEW_CLIENTS,
          ProfileField.ACCEPTING_EMERGENCY_CONSULTATIONS,
          ProfileField.PAYOUT_METHOD,
          ProfileField.PAYOUT_INTERAC_EMAIL,
          ProfileField.PAYOUT_CHEQUE_URL,
          ProfileField.PAYOUT_CHEQUE_NAME);

  private static final Text REQUIRED = new Text("est obligatoire", "is required");
  private static final Text NO_PHONE =
      new Text(
          "doit compter au moins 10 chiffres, avec + et l’indicatif d’un autre pays",
          "must have at least 10 digits, with + and the code of another country");
  private static final Text NO_DATE =
      new Text("n’est pas une date de naissance valide", "is not a valid date of birth");
  private static final Text NOT_OFFERED =
      new Text("n’est pas l’un des choix offerts", "is not one of the choices");
  private static final Text NOT_AGREED = new Text("doit être accepté", "must be accepted");

  /// Reads the form out of a body. Whom an administrator provisions may have no phone yet.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  public static SignUpForm read(
      Map<String, ? extends @Nullable Object> body, boolean isProvisioned, Instant now) {
    Violations violations = new Violations();
    Optional<EmailAddress> email = EmailForm.read(body.get("email"), violations);
    String password = PasswordForm.read(body.get("password"), violations);
    Person person = person(body, isProvisioned, now, violations);
    Optional<Role> role = role(body.get("role"), violations);
    violations.require(Boolean.TRUE.equals(body.get("agreeToTerms")), "agreeToTerms", NOT_AGREED);
    violations.require(
        Boolean.TRUE.equals(body.get("acceptPrivacyPolicy")), "acceptPrivacyPolicy", NOT_AGREED);
    Changes<MedicalField> medical =
        role.filter(it -> it == Role.CLIENT).isPresent()
            ? medical(body, violations)
            : new Changes<MedicalField>(Map.of());
    Changes<ProfileField> practice =
        role.filter(it -> it == Role.PROFESSIONAL).isPresent()
            ? practice(body.get("professionalProfile"), violations)
            : new Changes<ProfileField>(Map.of());
    violations.refuseIfAny();
    return new SignUpForm(
        email.orElseThrow(), password, person, role.orElseThrow(), medical, practice);
  }

  private static Person person(
      Map<String, ? extends @Nullable Object> body,
      boolean isProvisioned,
      Instant now,
      Violations violations) {
    return new Person(
        name(body, "firstName", violations),
        name(body, "lastName", violations),
        language(body.get("language")),
        phone(body.get("phone"), isProvisioned, violations).orElse(null),
        Raw.text(body.get("location"), "location", LONGEST_LOCATION, violations)
            .map(SignUpForm::line)
            .orElse(null),
        null,
        gender(body.get("gender"), violations).orElse(null),
        birthDate(body.get("dateOfBirth"), now, violations).orElse(null));
  }

  private static String name(
      Map<String, ? extends @Nullable Object> body, String field, Violations violations) {
    Optional<String> name = Raw.text(body.get(field), field, LONGEST_NAME, violations);
    String cleaned = line(name.orElse(""));
    boolean isMissing = Raw.isUnset(body.get(field)) || (name.isPresent() && cleaned.isEmpty());
    violations.require(!isMissing, field, REQUIRED);
    return cleaned;
  }

  /// One line: what stands between lines of a name could be another header of a mail.
  private static String line(String text) {
    return GAPS.matcher(text).replaceAll(" ").strip();
  }

  /// Of several, the first; anything unknown is English.
  private static String language(@Nullable Object raw) {
    return raw instanceof String text ? LANGUAGES.getOrDefault(text, "en") : "en";
  }

  private static Optional<String> phone(
      @Nullable Object raw, boolean isOptional, Violations violations) {
    if (Raw.isUnset(raw)) {
      violations.require(isOptional, "phone", REQUIRED);
      return Optional.empty();
    }
    Optional<PhoneNumber> phone =
        (raw instanceof String text ? PhoneNumber.parse(text) : Optional.<PhoneNumber>empty())
            .filter(it -> it.value().length() > SHORTEST_PHONE);
    violations.require(phone.isPresent(), "phone", NO_PHONE);
    return phone.map(PhoneNumber::value);
  }

  private static Optional<String> gender(@Nullable Object raw, Violations violations) {
    Optional<String> gender = Raw.text(raw, "gender", LONGEST_NAME, violations);
    violations.require(gender.isEmpty() || GENDERS.contains(gender.get()), "gender", NOT_OFFERED);
    return gender;
  }

  /// A day, or an instant of which the day in UTC counts.
  private static Optional<LocalDate> birthDate(
      @Nullable Object raw, Instant now, Violations violations) {
    if (Raw.isUnset(raw)) {
      return Optional.empty();
    }
    Optional<LocalDate> day =
        (raw instanceof String text ? day(text.strip()) : Optional.<LocalDate>empty())
            .filter(it -> !it.isBefore(OLDEST))
            .filter(it -> !it.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC)));
    violations.require(day.isPresent(), "dateOfBirth", NO_DATE);
    return day;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(
          text.matches(DAY)
              ? LocalDate.parse(text)
              : LocalDate.ofInstant(Instant.parse(text), ZoneOffset.UTC));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<Role> role(@Nullable Object raw, Violations violations) {
    Optional<Role> role =
        Raw.text(raw, "role", LONGEST_NAME, new Violations())
            .flatMap(code ->
                Stream.of(Role.CLIENT, Role.PROFESSIONAL)
                    .filter(it -> it.code().equals(code))
                    .findFirst());
    violations.require(role.isPresent(), "role", Raw.isUnset(raw) ? REQUIRED : NOT_OFFERED);
    return role;
  }

  private static Changes<MedicalField> medical(
      Map<String, ? extends @Nullable Object> body, Violations violations) {
    Changes<MedicalField> answers = Changes.read(MedicalField.class, body, violations);
    Answers.<MedicalField>none().with(answers).require(violations);
    return answers;
  }

  private static Changes<ProfileField> practice(@Nullable Object raw, Violations violations) {
    Map<String, @Nullable Object> given = new HashMap<>();
    Raw.object(raw, "professionalProfile", violations)
        .ifPresent(map -> map.forEach((key, value) -> given.put(String.valueOf(key), value)));
    NOT_AT_SIGN_UP.forEach(it -> given.remove(it.key()));
    Changes<ProfileField> answers =
        Changes.read(ProfileField.class, given, "professionalProfile.", violations);
    Answers.<ProfileField>none().with(answers).require(violations);
    return answers;
  }

  @Override
  public String toString() {
    return "a sign-up";
  }
}
