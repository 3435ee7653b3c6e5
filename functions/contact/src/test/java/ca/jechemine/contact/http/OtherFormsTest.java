package ca.jechemine.contact.http;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contact.Answered;
import ca.jechemine.contact.Call;
import ca.jechemine.contact.ContactCloud;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class OtherFormsTest {

  private static final String ENTERPRISE =
      """
      {"firstName":"Marc","lastName":"Roy","email":"marc@exemple.ca","phone":"418 555-0102",
       "company":"Érablière Roy","position":"Directeur","coordinates":"","locale":"fr"}
      """;
  private static final String SCHOOL =
      """
      {"name":"Anne Gagnon","school":"École des Pins","role":"Directrice","phone":"514 555-0103",
       "email":"anne@exemple.ca","serviceType":"Plan d’intervention","message":"Bonjour","locale":"xx"}
      """;

  private final ContactCloud cloud = new ContactCloud();
  private final SubmitEnterpriseContactFormHandler enterprise =
      cloud.function(SubmitEnterpriseContactFormHandler::new);
  private final SubmitSchoolManagerContactFormHandler school =
      cloud.function(SubmitSchoolManagerContactFormHandler::new);
  private final AdminListExternalMessagesHandler list =
      cloud.function(AdminListExternalMessagesHandler::new);

  @Test
  void a_company_need_not_leave_coordinates() {
    Answered answer = cloud.call(enterprise, company(ENTERPRISE));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("success").asBoolean()).isTrue();
    assertThat(answer.text("message")).startsWith("Merci");
    assertThat(answer.roundTrips()).isEqualTo(1);
    JsonNode row = inbox().path(0);
    assertThat(row.path("source").asText()).isEqualTo("enterprise");
    assertThat(row.path("subject").asText()).isEqualTo("Érablière Roy — Directeur");
    assertThat(row.path("message").asText()).isEmpty();
    assertThat(row.path("metadata").path("company").asText()).isEqualTo("Érablière Roy");
  }

  @Test
  void a_company_is_thanked_in_the_language_of_its_page() {
    Answered answer = cloud.call(enterprise, company(ENTERPRISE.replace("\"fr\"", "\"en\"")));

    assertThat(answer.text("message")).startsWith("Thank you");
    assertThat(inbox().path(0).path("locale").asText()).isEqualTo("en");
  }

  @Test
  void a_companys_data_is_in_no_log_line() {
    cloud.call(enterprise, company(ENTERPRISE));
    cloud.call(enterprise, company(ENTERPRISE.replace("marc@exemple.ca", "marc")));

    assertThat(cloud.log()).doesNotContain("marc", "Roy", "555-0102");
  }

  @Test
  void limits_the_secondary_fields_too() {
    String long1 =
        ENTERPRISE
            .replace("Érablière Roy", "x".repeat(201))
            .replace("Directeur", "x".repeat(201))
            .replace("\"coordinates\":\"\"", "\"coordinates\":\"" + "x".repeat(10_001) + "\"");
    Answered answer = cloud.call(enterprise, company(long1));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("fields").findValuesAsText("field"))
        .containsExactly("company", "position", "coordinates");
  }

  @Test
  void keeps_what_a_school_asks_for() {
    Answered answer = cloud.call(school, school(SCHOOL));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).hasToString("{\"success\":true}");
    JsonNode row = inbox().path(0);
    assertThat(row.path("source").asText()).isEqualTo("school-manager");
    assertThat(row.path("locale").asText()).isEqualTo("fr");
    assertThat(row.path("subject").asText()).isEqualTo("Plan d’intervention — École des Pins");
    assertThat(row.path("metadata").path("serviceType").asText()).isEqualTo("Plan d’intervention");
  }

  @Test
  void a_school_leaves_a_whole_telephone_number_and_says_everything() {
    Answered answer =
        cloud.call(school, school("{\"phone\":\"555-0103\",\"email\":\"anne@exemple.ca\"}"));

    assertThat(answer.body().path("fields").findValuesAsText("field"))
        .containsExactly("name", "school", "role", "phone", "serviceType", "message");
  }

  @Test
  void forms_with_the_trap_filled_in_keep_nothing() {
    String trap = "{\"website\":\"x\",";
    Answered one = cloud.call(enterprise, company(ENTERPRISE.replace("{", trap)));
    Answered other = cloud.call(school, school(SCHOOL.replace("{", trap)));

    assertThat(one.status() + other.status()).isEqualTo(400);
    assertThat(cloud.rows()).isEmpty();
  }

  private JsonNode inbox() {
    return cloud.call(list, Call.of("GET /api/admin/external-messages").asEditor()).body();
  }

  private static Call company(String body) {
    return Call.of("POST /api/enterprise/contact").body(body);
  }

  private static Call school(String body) {
    return Call.of("POST /api/school-manager/contact").body(body);
  }
}
