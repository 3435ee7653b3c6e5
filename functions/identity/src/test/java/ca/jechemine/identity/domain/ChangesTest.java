package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Violation;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {

  @Test
  void an_absent_field_stays_and_a_null_or_empty_one_is_taken_back() {
    Answers<ProfileField> before =
        answered("{'bio':'Bonjour','specialty':'psychologist','license':'OPQ 1'}");

    Answers<ProfileField> after = before.with(changes("{'bio':null,'specialty':''}"));

    assertThat(after.plain()).isEqualTo(Map.of("license", "OPQ 1"));
  }

  @Test
  void a_field_that_is_there_replaces_the_whole_of_what_was_kept() {
    Answers<ProfileField> before =
        answered("{'pricing':{'individualSession':120,'coupleSession':150},'skills':['a','b']}");

    Answers<ProfileField> after =
        before.with(changes("{'pricing':{'groupSession':80.5},'skills':['c']}"));

    assertThat(Json.write(after.plain()))
        .contains("\"pricing\":{\"groupSession\":80.50}", "\"skills\":[\"c\"]");
  }

  @Test
  void numbers_may_come_as_text() {
    assertThat(
            answered("{'yearsOfExperience':'12','education':[{'degree':'M.Ps.','year':'2009'}]}")
                .plain())
        .isEqualTo(
            Map.of(
                "yearsOfExperience",
                12L,
                "education",
                List.of(Map.of("degree", "M.Ps.", "year", 2009L))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userId",
        "_id",
        "__v",
        "profileCompleted",
        "professionalTermsAcceptedAt",
        "professionalTermsVersion",
        "calendarFeedToken",
        "createdAt",
        "updatedAt",
        "$set",
        "role",
        "status"
      })
  void P15_whatever_is_no_field_of_the_form_changes_nothing(String key) {
    assertThat(changes("{'%s':'x'}".formatted(key)).isEmpty()).isTrue();
    assertThat(Changes.read(MedicalField.class, Map.of(key, "x"), new Violations()).isEmpty())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'bio':3}|bio",
        "{'skills':'one'}|skills",
        "{'skills':[1]}|skills[0]",
        "{'yearsOfExperience':-1}|yearsOfExperience",
        "{'yearsOfExperience':1.5}|yearsOfExperience",
        "{'yearsOfExperience':'ten'}|yearsOfExperience",
        "{'yearsOfExperience':1e300}|yearsOfExperience",
        "{'pricing':{'individualSession':-1}}|pricing.individualSession",
        "{'pricing':{'individualSession':10000.01}}|pricing.individualSession",
        "{'pricing':{'coupleSession':1.005}}|pricing.coupleSession",
        "{'pricing':{'groupSession':'free'}}|pricing.groupSession",
        "{'pricing':5}|pricing",
        "{'availability':{'days':[{'day':'Lundi'}]}}|availability.days[0].day",
        "{'availability':{'days':[{'day':'Monday'},{'day':'Monday'}]}}|availability.days[1].day",
        "{'availability':{'days':[{'day':'Monday','startTime':'9:00'}]}}|availability.days[0].startTime",
        "{'availability':{'days':[{'day':'Monday','startTime':'24:00'}]}}|availability.days[0].startTime",
        "{'availability':{'sessionDurationMinutes':55}}|availability.sessionDurationMinutes",
        "{'availability':{'breakDurationMinutes':7}}|availability.breakDurationMinutes",
        "{'education':[{'year':1850}]}|education[0].year",
        "{'payoutMethod':'cash'}|payoutMethod",
        "{'payoutInteracEmail':'moi'}|payoutInteracEmail",
        "{'payoutChequeUrl':'javascript:alert(1)'}|payoutChequeUrl",
        "{'payoutChequeUrl':'data:text/html,x'}|payoutChequeUrl",
        "{'payoutChequeUrl':'//ailleurs.ca/x.pdf'}|payoutChequeUrl"
      })
  void a_field_at_fault_is_named(String json, String field) {
    assertThatThrownBy(() -> answered(json))
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.Invalid.class))
        .extracting(Refusal.Invalid::violations, InstanceOfAssertFactories.list(Violation.class))
        .extracting(Violation::field)
        .contains(field);
  }

  @Test
  void a_day_is_worked_from_its_start_to_a_later_end() {
    assertThatThrownBy(() ->
            answered(
                "{'availability':{'days':[{'day':'Monday','isWorkDay':true,"
                    + "'startTime':'17:00','endTime':'09:00'}]}}"))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void a_biography_has_a_thousand_characters_at_most() {
    assertThat(answered("{'bio':'%s'}".formatted("é".repeat(1000))).text(ProfileField.BIO))
        .isPresent();
    assertThatThrownBy(() -> answered("{'bio':'%s'}".formatted("é".repeat(1001))))
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void empty_strings_of_a_form_are_never_an_error() {
    assertThat(
            answered(
                    "{'bio':'','yearsOfExperience':'','skills':'','pricing':{'individualSession':''},"
                        + "'education':[{'degree':'','year':''}],'payoutMethod':'',"
                        + "'payoutInteracEmail':'','payoutChequeUrl':'',"
                        + "'availability':{'days':[{'day':'Sunday','isWorkDay':false,"
                        + "'startTime':'','endTime':''},{'day':'','isWorkDay':''}],"
                        + "'sessionDurationMinutes':'','firstDayOfWeek':''}}")
                .texts(ProfileField.SKILLS))
        .isEmpty();
  }

  @Test
  void entries_of_which_nothing_was_filled_in_are_left_out() {
    assertThat(
            answered(
                    "{'education':[{'degree':'','year':''},{'degree':'M.Ps.'}],"
                        + "'availability':{'days':[{'day':''},{'day':'Monday'}]}}")
                .plain())
        .isEqualTo(
            Map.of(
                "education",
                List.of(Map.of("degree", "M.Ps.")),
                "availability",
                Map.of("days", List.of(Map.of("day", "Monday", "isWorkDay", false)))));
  }

  @Test
  void a_work_day_whose_times_are_empty_is_kept_and_is_not_worked() {
    Answers<ProfileField> answers =
        answered(
            "{'availability':{'days':[{'day':'Monday','isWorkDay':true,'startTime':'',"
                + "'endTime':'17:00'}]}}");

    assertThat(answers.given().get(ProfileField.AVAILABILITY))
        .asInstanceOf(InstanceOfAssertFactories.type(Answer.Availability.class))
        .satisfies(week -> {
          assertThat(week.days()).singleElement().matches(Answer.Day::isWorkDay);
          assertThat(week.hasWorkDay()).isFalse();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://jechemine.ca/uploads/specimen.pdf?v=1",
        "/uploads/cheques/spécimen.pdf",
        "cheques/0198f3a1b2c3/specimen.pdf"
      })
  void a_cheque_is_a_page_a_path_or_a_key(String file) {
    assertThat(
            answered(
                    "{'payoutChequeUrl':'%s','payoutInteracEmail':'moi@exemple.ca'}"
                        .formatted(file))
                .text(ProfileField.PAYOUT_CHEQUE_URL))
        .contains(file);
  }

  @Test
  void a_switch_is_on_until_it_is_turned_off_and_anything_but_true_turns_it_off() {
    assertThat(Answers.<ProfileField>none().isOn(ProfileField.SHOW_RATING)).isTrue();
    for (String off : List.of("false", "'true'", "1", "null", "''")) {
      assertThat(answered("{'showRating':%s}".formatted(off)).isOn(ProfileField.SHOW_RATING))
          .isFalse();
    }
    assertThat(answered("{'showRating':true}").isOn(ProfileField.SHOW_RATING)).isTrue();
  }

  @Test
  void what_was_kept_before_a_limit_stays() {
    Answers<MedicalField> kept =
        Answers.kept(MedicalField.class, Map.of("treatmentGoals", List.of("x".repeat(300), "y")));

    assertThat(kept.texts(MedicalField.TREATMENT_GOALS)).hasSize(2);
  }

  private static Answers<ProfileField> answered(String json) {
    return Answers.<ProfileField>none().with(changes(json));
  }

  private static Changes<ProfileField> changes(String json) {
    Violations violations = new Violations();
    Changes<ProfileField> changes =
        Changes.read(ProfileField.class, Json.readObject(json.replace('\'', '"')), violations);
    violations.refuseIfAny();
    return changes;
  }
}
