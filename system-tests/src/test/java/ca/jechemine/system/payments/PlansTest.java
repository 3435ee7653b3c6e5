package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Plans, as administrators write them and everybody reads them.
class PlansTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Plans plans = new Plans(CLOUD);

  @Test
  void anyone_reads_what_is_offered_in_their_language_with_prices_shown_and_in_dollars() {
    String id = plans.plan(Map.of("descriptionFr", "\"Tout lire.\""));
    String hidden = plans.plan(Map.of("isActive", "false"));

    JsonNode french = listed(Plans.PLANS + "?locale=fr", id);
    JsonNode english = listed(Plans.PLANS + "?locale=en", id);

    assertThat(french.path("name").asText()).isEqualTo("Sérénité");
    assertThat(french.path("monthlyPrice").asText()).isEqualTo("12,50\u00a0$");
    assertThat(french.path("yearlyPrice").asText()).isEqualTo("120\u00a0$");
    assertThat(english.path("yearlyPrice").asText()).isEqualTo("$120");
    assertThat(french.path("yearlyPriceCad").decimalValue()).isEqualByComparingTo("120.00");
    assertThat(english.path("name").asText()).isEqualTo("Serenity");
    assertThat(english.path("monthlyPrice").asText()).isEqualTo("$12.50");
    assertThat(english.path("description").asText()).isEqualTo("Tout lire.");
    assertThat(CLOUD.api().get(Plans.PLANS).body()).doesNotContain(hidden, "createdBy");
    assertThat(plans.admin().get(Plans.ADMIN).body()).contains(hidden);
  }

  private static JsonNode listed(String path, String id) {
    return CLOUD
        .api()
        .get(path)
        .json()
        .path("plans")
        .valueStream()
        .filter(it -> it.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_change_leaves_what_it_does_not_name_and_says_who_made_it() {
    JsonNode before = plans.created(Map.of()).json().path("plan");

    JsonNode after =
        plans
            .admin()
            .patch(Plans.ADMIN + "/" + before.path("id").asText(), "{\"monthlyPrice\":13.25}")
            .json()
            .path("plan");

    assertThat(after.path("monthlyPrice").decimalValue()).isEqualByComparingTo("13.25");
    assertThat(after.path("yearlyPrice")).isEqualTo(before.path("yearlyPrice"));
    assertThat(after.path("includes")).isEqualTo(before.path("includes"));
    assertThat(after.path("createdAt")).isEqualTo(before.path("createdAt"));
    assertThat(after.path("updatedBy").asText()).matches("[0-9a-f]{24}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nameFr||nameFr",
        "nameEn|\"  \"|nameEn",
        "monthlyPrice|0.49|monthlyPrice",
        "monthlyPrice|12.505|monthlyPrice",
        "yearlyPrice|10000.01|yearlyPrice",
        "yearlyPrice||yearlyPrice",
        "includes|[]|includes",
        "includes|[\"all\",\"film:x\"]|includes",
        "audience|\"everybody\"|audience"
      })
  void a_wrong_field_is_named(String field, String value, String named) {
    Answer answer = plans.created(Map.of(field, value == null ? "" : value));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").toString()).contains("\"" + named + "\"");
  }

  @Test
  void whoever_writes_content_sets_no_prices() {
    Answer answer = CLOUD.api().as(Persona.CONTENT_ADMIN).post(Plans.ADMIN, Plans.draft(Map.of()));

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void P6_a_repeated_request_adds_one_plan() {
    List<Answer> answers =
        AtOnce.times(
            5,
            () ->
                plans
                    .admin()
                    .with("idempotency-key", "plan-once")
                    .post(Plans.ADMIN, Plans.draft(Map.of("nameFr", "\"Unique\""))));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(plans.admin().get(Plans.ADMIN).json().path("plans").valueStream())
        .filteredOn(it -> it.path("nameFr").asText().equals("Unique"))
        .hasSize(1);
  }

  @Test
  void an_unknown_plan_is_not_there() {
    assertThat(
            plans
                .admin()
                .patch(Plans.ADMIN + "/0198f3a1b2c3000000000001", "{\"isActive\":false}")
                .status())
        .isEqualTo(404);
  }
}
