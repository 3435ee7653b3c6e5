package ca.jechemine.identity.domain;

import ca.jechemine.contracts.ProfessionalEvent.PayoutPreference;
import ca.jechemine.contracts.ProfessionalEvent.Preferences;
import ca.jechemine.contracts.ProfessionalEvent.Prices;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.contracts.ProfessionalEvent.Schedule;
import ca.jechemine.contracts.ProfessionalEvent.WorkDay;
import ca.jechemine.identity.domain.Answer.Availability;
import ca.jechemine.identity.domain.Answer.Pricing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A professional: the account and the profile, which change together under the account's version
/// (docs/adr/0020).
public record Professional(Account account, Profile profile) {

  /// The same with changed answers. Terms that were accepted on the account count here too.
  public Professional answering(Changes<ProfileField> changes, Instant now) {
    Profile changed = profile.with(changes, now);
    Optional<Consent> earlier =
        account.consents().toProfessionalTerms().filter(_ -> profile.terms() == null);
    return new Professional(account, earlier.map(it -> changed.accepting(it, now)).orElse(changed));
  }

  /// The same, both documents accepted, in both places. What was accepted in that version before
  /// stays as it was accepted then.
  public Professional accepting(Consent terms, Consent privacy, Instant now) {
    Consents consents = account.consents();
    Consent agreed =
        profile
            .acceptedTerms()
            .filter(it -> it.version().equals(terms.version()))
            .or(() ->
                consents.toProfessionalTerms().filter(it -> it.version().equals(terms.version())))
            .orElse(terms);
    Consent read =
        consents
            .toPrivacyPolicy()
            .filter(it -> it.version().equals(privacy.version()))
            .orElse(privacy);
    return new Professional(
        account.with(consents.withProfessionalTerms(agreed, read)), profile.accepting(agreed, now));
  }

  /// Whether the public may see them: active, visible by their own choice, and at work on some day.
  public boolean isListed() {
    return account.standing().role() == Role.PROFESSIONAL
        && account.standing().status() == AccountStatus.ACTIVE
        && profile.answers().isOn(ProfileField.PROFILE_VISIBLE)
        && profile.availability().filter(Availability::hasWorkDay).isPresent();
  }

  /// What the other domains hear of them as they are now, at that version of the account. Who is no
  /// professional any more is inactive as one.
  public ProfessionalChanged changed(long version, Instant now) {
    Person person = account.person();
    Answers<ProfileField> answers = profile.answers();
    return new ProfessionalChanged(
        account.id().value(),
        version,
        isListed(),
        account.standing().role() == Role.PROFESSIONAL
            ? account.standing().status()
            : AccountStatus.INACTIVE,
        profile.completed(),
        person.firstName(),
        person.lastName(),
        person.language(),
        person.image(),
        person.gender(),
        person.dateOfBirth() == null ? null : person.dateOfBirth().getYear(),
        person.location(),
        answers.text(ProfileField.SPECIALTY).orElse(null),
        answers.text(ProfileField.LICENSE).orElse(null),
        answers.text(ProfileField.BIO).orElse(null),
        answers.number(ProfileField.YEARS_OF_EXPERIENCE).map(Math::toIntExact).orElse(null),
        answers.texts(ProfileField.PROBLEMATICS),
        answers.texts(ProfileField.APPROACHES),
        answers.texts(ProfileField.AGE_CATEGORIES),
        answers.texts(ProfileField.DIAGNOSED_CONDITIONS),
        answers.texts(ProfileField.SKILLS),
        answers.texts(ProfileField.LANGUAGES),
        answers.texts(ProfileField.SESSION_TYPES),
        answers.texts(ProfileField.MODALITIES),
        answers.texts(ProfileField.CLINICAL_AVAILABILITY),
        profile.availability().map(Professional::schedule).orElseGet(Professional::noSchedule),
        profile.pricing().map(Professional::prices).orElseGet(Professional::noPrices),
        preferences(answers),
        payout(answers),
        account.createdAt(),
        now);
  }

  private static Schedule schedule(Availability week) {
    return new Schedule(
        week.days().stream().flatMap(it -> workDay(it).stream()).toList(),
        toInteger(week.sessionDurationMinutes()),
        toInteger(week.breakDurationMinutes()));
  }

  private static Optional<WorkDay> workDay(Answer.Day day) {
    String start = day.startTime();
    String end = day.endTime();
    return day.isWorked() && start != null && end != null
        ? Optional.of(new WorkDay(day.day(), start, end))
        : Optional.empty();
  }

  private static Schedule noSchedule() {
    return new Schedule(List.of(), null, null);
  }

  private static Prices prices(Pricing pricing) {
    return new Prices(
        cents(pricing.individualSession()),
        cents(pricing.coupleSession()),
        cents(pricing.groupSession()));
  }

  private static Prices noPrices() {
    return new Prices(null, null, null);
  }

  private static PayoutPreference payout(Answers<ProfileField> answers) {
    return new PayoutPreference(
        answers.text(ProfileField.PAYOUT_METHOD).orElse(null),
        answers.text(ProfileField.PAYOUT_INTERAC_EMAIL).orElse(null),
        answers.text(ProfileField.PAYOUT_CHEQUE_URL).orElse(null),
        answers.text(ProfileField.PAYOUT_CHEQUE_NAME).orElse(null));
  }

  private static Preferences preferences(Answers<ProfileField> answers) {
    return new Preferences(
        answers.isOn(ProfileField.PROFILE_VISIBLE),
        answers.isOn(ProfileField.VISIBLE_TO_PROFESSIONALS),
        answers.isOn(ProfileField.SHOW_RATING),
        answers.isOn(ProfileField.ACCEPTING_NEW_CLIENTS),
        answers.isOn(ProfileField.ACCEPTING_EMERGENCY_CONSULTATIONS));
  }

  private static @Nullable Long cents(@Nullable Money money) {
    return money == null ? null : money.cents();
  }

  private static @Nullable Integer toInteger(@Nullable Long number) {
    return number == null ? null : Math.toIntExact(number);
  }
}
