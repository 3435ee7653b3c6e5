package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.MedicalEvent.WishesChanged;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicalProfileTest {

  private static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-06-15");
  private static final UserId ALICE = new UserId("0198f3a1b2c30123456789ac");

  @Test
  void the_first_of_several_primary_issues_is_the_primary_one() {
    MedicalProfile profile =
        written("{'primaryIssue':'Deuil','primaryIssues':['Anxiété','Deuil']}");

    assertThat(profile.answers().text(MedicalField.PRIMARY_ISSUE)).contains("Anxiété");
    assertThat(
            profile
                .with(changes("{'primaryIssues':[]}"), NOON)
                .answers()
                .text(MedicalField.PRIMARY_ISSUE))
        .isEmpty();
    assertThat(
            profile
                .with(changes("{'primaryIssue':'Sommeil'}"), NOON)
                .answers()
                .text(MedicalField.PRIMARY_ISSUE))
        .contains("Sommeil");
  }

  @Test
  void what_only_sign_up_asks_survives_the_dialogs() {
    MedicalProfile signedUp =
        MedicalProfile.opened(
            ALICE,
            changes(
                "{'otherMedicalCondition':'Migraines','otherMedication':'Aucun',"
                    + "'emergencyContactEmail':'paul@exemple.ca'}"),
            NOON);

    MedicalProfile edited =
        signedUp.with(changes("{'primaryIssue':'Deuil','emergencyContactName':'Paul'}"), NOON);

    assertThat(signedUp.completed()).isFalse();
    assertThat(edited.completed()).isTrue();
    assertThat(edited.answers().plain())
        .containsEntry("otherMedicalCondition", "Migraines")
        .containsEntry("otherMedication", "Aucun")
        .containsEntry("emergencyContactEmail", "paul@exemple.ca");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-15,0-12",
    "2013-06-16,0-12",
    "2013-06-15,13-17",
    "2008-06-16,13-17",
    "2008-06-15,18-64",
    "1961-06-16,18-64",
    "1961-06-15,65+"
  })
  void an_age_is_told_as_a_group(String born, String group) {
    assertThat(AgeGroup.of(LocalDate.parse(born), TODAY).code()).isEqualTo(group);
  }

  @Test
  void concerns_say_what_is_needed_to_decide_and_nothing_else() {
    MedicalProfile profile =
        written(
            "{'primaryIssue':'Anxiété','issueDescription':'Depuis que Luc est parti',"
                + "'symptoms':['Insomnie'],'modality':'online','availability':['weekends'],"
                + "'notes':'secret','emergencyContactName':'Paul'}");

    Concerns concerns = Concerns.of(alice(), profile, TODAY);

    assertThat(concerns.primaryIssue()).contains("Anxiété");
    assertThat(concerns.modality()).contains("online");
    assertThat(concerns.ageGroup()).contains(AgeGroup.ADULT);
    assertThat(concerns.availability()).hasSize(3);
    assertThat(concerns.toString()).doesNotContain("Luc", "Insomnie", "secret", "Paul");
  }

  @Test
  void wishes_say_what_matching_weighs_and_nothing_else() {
    MedicalProfile profile =
        written(
            "{'consultationMotifs':['Insomnie'],'primaryIssues':['Anxiété','Deuil'],"
                + "'secondaryIssues':['Stress'],'therapyApproach':['TCC'],"
                + "'languagePreference':'french','preferredGender':'female',"
                + "'issueDescription':'Depuis que Luc est parti','symptoms':['Fatigue'],"
                + "'preferredAge':'older','notes':'secret','emergencyContactName':'Paul'}");

    assertThat(profile.hasWishes()).isTrue();
    assertThat(profile.wishes(7, NOON))
        .isEqualTo(
            new WishesChanged(
                ALICE.value(),
                7,
                List.of("Insomnie"),
                "Anxiété",
                List.of("Anxiété", "Deuil"),
                List.of("Stress"),
                List.of("TCC"),
                "french",
                "female",
                NOON));
    assertThat(written("{'notes':'secret','allergies':['Lait']}").hasWishes()).isFalse();
    assertThat(written("{'preferredGender':'male'}").hasWishes()).isTrue();
  }

  @Test
  void the_age_of_a_child_is_the_childs() {
    MedicalProfile profile =
        written("{'accountFor':'child','childDateOfBirth':'2015-02-01T00:00:00.000Z'}");

    assertThat(Concerns.of(alice(), profile, TODAY).ageGroup()).contains(AgeGroup.CHILD);
    assertThat(
            Concerns.of(alice(), written("{'accountFor':'child','childDateOfBirth':'?'}"), TODAY)
                .ageGroup())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"child,0-12", "Mon enfant de 10 ans,0-12", "My child,0-12", "myself,18-64"})
  void whom_it_is_about_may_be_said_in_free_text(String concerned, String group) {
    MedicalProfile profile =
        written("{'concernedPerson':'%s','childDateOfBirth':'2015-02-01'}".formatted(concerned));

    assertThat(Concerns.of(alice(), profile, TODAY).ageGroup().map(AgeGroup::code)).contains(group);
  }

  private static MedicalProfile written(String json) {
    return MedicalProfile.empty(ALICE, NOON).with(changes(json), NOON);
  }

  private static Account alice() {
    return Account.of(
        ALICE,
        new EmailAddress("alice@jechemine.test"),
        new Person("Alice", "Roy", "fr", null, null, null, null, LocalDate.parse("1990-01-01")),
        Standing.provisioned(Role.CLIENT, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
        Credentials.first(new PasswordHash("$argon2id$")),
        NOON);
  }

  private static Changes<MedicalField> changes(String json) {
    return Changes.read(
        MedicalField.class, Json.readObject(json.replace('\'', '"')), new Violations());
  }
}
