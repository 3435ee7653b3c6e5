package ca.jechemine.identity.domain;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.contracts.ProfessionalEvent.WorkDay;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.runtime.secrets.Keyring;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfessionalTest {

  private static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final UserId BORIS = new UserId("0198f3a1b2c30123456789ab");
  private static final String COMPLETE =
      "{'problematics':['Anxiété'],'approaches':['TCC'],'ageCategories':['18-64'],"
          + "'yearsOfExperience':'10','bio':'Bonjour'}";
  private static final String WEEK =
      "{'availability':{'days':[{'day':'Monday','isWorkDay':true,'startTime':'09:00',"
          + "'endTime':'17:00'},{'day':'Sunday','isWorkDay':false}],'sessionDurationMinutes':50}}";

  @Test
  void a_profile_is_completed_by_terms_and_answers_in_either_order() {
    Professional answered = boris().answering(changes(COMPLETE), NOON);
    Professional accepted = boris().accepting(consent("2"), consent("7"), NOON);

    assertThat(answered.profile().completed()).isFalse();
    assertThat(accepted.profile().completed()).isFalse();
    assertThat(answered.accepting(consent("2"), consent("7"), NOON).profile().completed()).isTrue();
    assertThat(accepted.answering(changes(COMPLETE), NOON).profile().completed()).isTrue();
  }

  @Test
  void the_server_checks_completeness_before_a_profile_is_completed() {
    for (String missing :
        new String[] {"problematics", "approaches", "ageCategories", "yearsOfExperience", "bio"}) {
      Professional incomplete =
          boris()
              .answering(changes(COMPLETE), NOON)
              .answering(changes("{'%s':''}".formatted(missing)), NOON)
              .accepting(consent("2"), consent("7"), NOON);

      assertThat(incomplete.profile().completed()).as(missing).isFalse();
      assertThat(incomplete.profile().acceptedTerms()).isPresent();
    }
  }

  @Test
  void skills_are_not_needed_and_a_year_of_experience_is() {
    Professional novice =
        boris()
            .answering(changes(COMPLETE), NOON)
            .answering(changes("{'yearsOfExperience':0}"), NOON)
            .accepting(consent("2"), consent("7"), NOON);

    assertThat(novice.profile().completed()).isFalse();
    assertThat(novice.answering(changes("{'yearsOfExperience':1}"), NOON).profile().completed())
        .isTrue();
  }

  @Test
  void a_completed_profile_stays_completed() {
    Professional completed =
        boris()
            .answering(changes(COMPLETE), NOON)
            .accepting(consent("2"), consent("7"), NOON)
            .answering(changes("{'bio':''}"), LATER);

    assertThat(completed.profile().completed()).isTrue();
  }

  @Test
  void one_acceptance_stamps_profile_and_account() {
    Professional accepted = boris().accepting(consent("2"), consent("7"), NOON);

    assertThat(accepted.profile().acceptedTerms()).contains(consent("2"));
    assertThat(accepted.account().consents().toProfessionalTerms()).contains(consent("2"));
    assertThat(accepted.account().consents().toPrivacyPolicy()).contains(consent("7"));
  }

  @Test
  void accepting_a_version_again_leaves_the_first_stamp_and_a_new_one_replaces_it() {
    Professional accepted = boris().accepting(consent("2"), consent("7"), NOON);
    Consent later = new Consent(LATER, "2", null);
    Consent newer = new Consent(LATER, "3", null);

    assertThat(accepted.accepting(later, consent("7"), LATER).profile().acceptedTerms())
        .contains(consent("2"));
    assertThat(accepted.accepting(newer, consent("7"), LATER).profile().acceptedTerms())
        .contains(newer);
  }

  @Test
  void terms_that_were_accepted_at_sign_up_count() {
    Professional signedUp =
        new Professional(
            account().with(Consents.none().withProfessionalTerms(consent("2"), consent("7"))),
            Profile.empty(BORIS, NOON));

    assertThat(signedUp.answering(changes(COMPLETE), NOON).profile().completed()).isTrue();
  }

  @Test
  void the_public_sees_who_is_active_visible_and_at_work() {
    Professional working = boris().answering(changes(WEEK), NOON);
    Account account = working.account();

    assertThat(working.isListed()).isTrue();
    assertThat(boris().isListed()).isFalse();
    assertThat(working.answering(changes("{'profileVisible':false}"), NOON).isListed()).isFalse();
    assertThat(working.answering(changes("{'availability':{'days':[]}}"), NOON).isListed())
        .isFalse();
    String timeless = "{'availability':{'days':[{'day':'Monday','isWorkDay':true}]}}";
    assertThat(working.answering(changes(timeless), NOON).isListed()).isFalse();
    for (AccountStatus status :
        new AccountStatus[] {AccountStatus.PENDING, AccountStatus.INACTIVE}) {
      assertThat(
              new Professional(account.with(account.standing().with(status)), working.profile())
                  .isListed())
          .isFalse();
    }
  }

  @Test
  void who_became_something_else_is_listed_no_more_and_inactive_as_a_professional() {
    Professional working = boris().answering(changes(WEEK), NOON);
    Account account = working.account();
    Professional appointed =
        new Professional(
            account.with(account.standing().with(Role.ADMIN, Role.PROFESSIONAL)),
            working.profile());

    ProfessionalChanged event = appointed.changed(9, NOON);

    assertThat(event.isListed()).isFalse();
    assertThat(event.status()).isEqualTo(AccountStatus.INACTIVE);
  }

  @Test
  void what_the_others_hear_is_what_was_answered() {
    ProfessionalChanged event =
        boris()
            .answering(changes(COMPLETE), NOON)
            .answering(changes(WEEK), NOON)
            .answering(
                changes(
                    "{'pricing':{'individualSession':130.5},'acceptingNewClients':false,"
                        + "'payoutInteracEmail':'boris@exemple.ca'}"),
                NOON)
            .changed(4, LATER);

    assertThat(event.version()).isEqualTo(4);
    assertThat(event.isListed()).isTrue();
    assertThat(event.birthYear()).isEqualTo(1980);
    assertThat(event.location()).isEqualTo("Québec");
    assertThat(event.gender()).isEqualTo("male");
    assertThat(event.yearsOfExperience()).isEqualTo(10);
    assertThat(event.schedule().days()).containsExactly(new WorkDay("Monday", "09:00", "17:00"));
    assertThat(event.schedule().sessionDurationMinutes()).isEqualTo(50);
    assertThat(event.prices().individualCents()).isEqualTo(13_050);
    assertThat(event.prices().coupleCents()).isNull();
    assertThat(event.preferences().acceptingNewClients()).isFalse();
    assertThat(event.preferences().acceptingEmergencyConsultations()).isTrue();
    // Where transfers go is for whoever pays them out, and nothing else that reaches somebody.
    assertThat(event.payout()).isNotNull();
    assertThat(Json.write(event)).contains("\"payout\":{\"interacEmail\":\"boris@exemple.ca\"}");
    assertThat(Json.write(event).replace("boris@exemple.ca", ""))
        .doesNotContain("exemple.ca", "phone");
  }

  /// The labels of both vocabularies, as matching is to tell them apart (contract 20).
  @Test
  void labels_are_told_as_they_were_chosen_in_whichever_form() {
    ProfessionalChanged event =
        boris()
            .answering(
                changes(
                    "{'ageCategories':['0-12','Adults (26-64)'],'languages':['french','Anglais'],"
                        + "'sessionTypes':['Individual','Solo'],'clinicalAvailability':"
                        + "['week_morning'],'modalities':['In-Person (Office)','Vidéo'],"
                        + "'diagnosedConditions':['TDAH'],'skills':['Family Therapy'],"
                        + "'availability':{'days':[],'breakDurationMinutes':0}}"),
                NOON)
            .changed(2, LATER);

    assertThat(event.ageCategories()).containsExactly("0-12", "Adults (26-64)");
    assertThat(event.languages()).containsExactly("french", "Anglais");
    assertThat(event.sessionTypes()).containsExactly("Individual", "Solo");
    assertThat(event.modalities()).containsExactly("In-Person (Office)", "Vidéo");
    assertThat(event.clinicalAvailability()).containsExactly("week_morning");
    assertThat(event.diagnosedConditions()).containsExactly("TDAH");
    assertThat(event.skills()).containsExactly("Family Therapy");
    assertThat(event.schedule().breakDurationMinutes()).isZero();
    assertThat(event.schedule().sessionDurationMinutes()).isNull();
  }

  /// What JSON escapes takes up to six times the room, what is not ASCII up to three times.
  @ParameterizedTest
  @ValueSource(strings = {"x", "\\\"", "\\\\", "x\\n", "\\u0001", "é", "…", "😀"})
  void whatever_is_accepted_fits_into_an_event(String escaped) {
    String label = '"' + escaped.repeat(60) + '"';
    int kept = 0;
    Professional fullest = boris();
    while (kept < 300) {
      kept++;
      Professional fuller =
          boris()
              .answering(
                  changes("{'problematics':[" + String.join(",", nCopies(kept, label)) + "]}"),
                  NOON);
      if (!isAccepted(fuller)) {
        break;
      }
      fullest = fuller;
    }
    ProfessionalChanged event = fullest.changed(7, NOON);
    FieldCipher cipher =
        FieldCipher.of(
            Keyring.of(Map.of("current", "k1", "lookup", "k1", "k1", "a secret")),
            new SecureRandom());
    EventCodec codec = new EventCodec(cipher);

    String envelope = Json.write(codec.seal(event, "PROFESSIONAL#1#7", 7));

    assertThat(event.problematics()).hasSizeGreaterThan(20);
    assertThat(codec.open(envelope).event()).isEqualTo(event);
  }

  private static boolean isAccepted(Professional professional) {
    Violations violations = new Violations();
    professional.profile().answers().require(violations);
    try {
      violations.refuseIfAny();
      return true;
    } catch (Refusal.Invalid tooLarge) {
      return false;
    }
  }

  private static Professional boris() {
    return new Professional(account(), Profile.empty(BORIS, NOON));
  }

  private static Account account() {
    return Account.of(
        BORIS,
        new EmailAddress("boris@jechemine.test"),
        new Person(
            "Boris", "Vian", "fr", null, "Québec", null, "male", LocalDate.parse("1980-03-10")),
        Standing.provisioned(Role.PROFESSIONAL, AccountStatus.ACTIVE, LicenseStatus.VERIFIED),
        Credentials.first(new PasswordHash("$argon2id$")),
        NOON);
  }

  private static Consent consent(String version) {
    return new Consent(NOON, version, "203.0.113.7");
  }

  private static Changes<ProfileField> changes(String json) {
    return Changes.read(
        ProfileField.class, Json.readObject(json.replace('\'', '"')), new Violations());
  }
}
