package ca.jechemine.system.administration;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Two administrators before the page of the settings (contract 30 §17), from settings that nobody
/// has ever read.
class SettingsTogetherTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/admin/settings";

  /// What the page sends: whole objects, and no version.
  private static final List<String> SENT_BY_THE_PAGE =
      List.of(
          "defaultPricing",
          "platformFeePercentage",
          "currency",
          "cancellationPolicy",
          "emailSettings");

  private Api first = CLOUD.api();
  private Api second = CLOUD.api();

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    first = CLOUD.api().as(Persona.SUPER_ADMIN);
    String client =
        CLOUD.api().as(Persona.OTHER_CLIENT).get("/api/users/me").json().path("_id").asText();
    Answer promoted =
        first.post(
            "/api/admin/admins", "{\"userId\":\"%s\",\"role\":\"super_admin\"}".formatted(client));
    assertThat(promoted.status()).as(promoted.body()).isEqualTo(201);
    second = CLOUD.api().as(Persona.OTHER_CLIENT);
  }

  @Test
  void defect_not_repeated_whoever_sends_all_that_they_saw_overwrites_nobody() {
    ObjectNode ofFirst = page(first);
    ObjectNode ofSecond = page(second);
    assertThat(save(first, ofFirst.put("platformFeePercentage", 15)).status()).isEqualTo(200);

    ofSecond.withObject("/defaultPricing").put("solo", 125);
    Answer told = save(second, ofSecond);
    Answer again = save(second, ofSecond);

    assertThat(told.status()).isEqualTo(409);
    assertThat(told.code()).isEqualTo("SETTINGS_CHANGED");
    assertThat(again.status()).as("trying again is not seeing").isEqualTo(409);
    JsonNode after = first.get(PATH).json();
    assertThat(after.path("platformFeePercentage").asInt()).isEqualTo(15);
    assertThat(after.at("/defaultPricing/solo").asInt()).isEqualTo(120);

    ObjectNode reloaded = page(second);
    reloaded.withObject("/defaultPricing").put("solo", 125);
    JsonNode saved = save(second, reloaded).json();

    assertThat(saved.path("platformFeePercentage").asInt()).isEqualTo(15);
    assertThat(saved.at("/defaultPricing/solo").asInt()).isEqualTo(125);
  }

  @Test
  void what_the_answer_to_a_change_shows_has_been_seen() {
    page(first);
    save(second, page(second).put("platformFeePercentage", 15));
    Answer other = first.call("PUT", PATH, "{\"interacDepositEmail\":\"depot@jechemine.test\"}");
    assertThat(other.status()).as("a field that nobody else changed").isEqualTo(200);

    Answer own = first.call("PUT", PATH, "{\"platformFeePercentage\":16}");

    assertThat(own.status()).isEqualTo(200);
    assertThat(own.json().path("platformFeePercentage").asInt()).isEqualTo(16);
  }

  @Test
  void of_two_who_save_at_once_what_they_both_saw_one_is_told() {
    ObjectNode ofFirst = page(first).put("platformFeePercentage", 11);
    ObjectNode ofSecond = page(second).put("platformFeePercentage", 12);

    List<Integer> statuses =
        AtOnce.all(
                List.<Callable<Answer>>of(() -> save(first, ofFirst), () -> save(second, ofSecond)))
            .stream()
            .map(Answer::status)
            .sorted()
            .toList();

    assertThat(statuses).containsExactly(200, 409);
    assertThat(first.get(PATH).json().path("version").asLong()).isEqualTo(1);
  }

  @Test
  void settings_that_nobody_changed_are_made_by_whoever_reads_them_first() {
    List<Callable<Answer>> readers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      readers.add(() -> first.get(PATH));
      readers.add(() -> second.get(PATH));
    }
    List<Answer> together = AtOnce.all(readers);
    CLOUD.cloud().clock().moveTo(CLOUD.cloud().clock().instant().plus(Duration.ofSeconds(61)));
    JsonNode later = first.get(PATH).json();

    assertThat(together)
        .allSatisfy(
            it -> assertThat(it.json().path("createdAt")).isEqualTo(later.path("createdAt")));
    assertThat(later.path("updatedAt")).isEqualTo(later.path("createdAt"));
    JsonNode changed = first.call("PUT", PATH, "{\"platformFeePercentage\":0}").json();
    assertThat(changed.path("createdAt")).isEqualTo(later.path("createdAt"));
    assertThat(changed.path("updatedAt")).isNotEqualTo(later.path("createdAt"));
  }

  @Test
  void defect_not_repeated_a_first_body_with_one_bad_field_sets_nothing() {
    Answer answer =
        first.call("PUT", PATH, "{\"platformFeePercentage\":12,\"defaultPricing\":{\"solo\":-1}}");

    assertThat(answer.status()).isEqualTo(400);
    JsonNode settings = first.get(PATH).json();
    assertThat(settings.path("version").asLong()).isZero();
    assertThat(settings.path("platformFeePercentage").asInt()).isEqualTo(10);

    JsonNode partial = first.call("PUT", PATH, "{\"platformFeePercentage\":12}").json();
    assertThat(partial.at("/defaultPricing/solo").asInt()).isEqualTo(120);
    assertThat(partial.path("version").asLong()).isEqualTo(1);
  }

  @Test
  void defect_not_repeated_changes_of_prices_and_fee_are_audited() {
    first.call("PUT", PATH, "{\"platformFeePercentage\":12,\"defaultPricing\":{\"solo\":130.5}}");
    second.call("PUT", PATH, "{\"platformFeePercentage\":12,\"defaultPricing\":{\"solo\":131}}");

    JsonNode versions = first.get(PATH + "/versions").json().path("versions");

    assertThat(versions).hasSize(2);
    assertThat(versions.at("/1/changes").toString())
        .contains("{\"field\":\"pricing.platformFeePercentage\",\"before\":10,\"after\":12}")
        .contains("{\"field\":\"pricing.defaultPricing.solo\",\"before\":120,\"after\":130.5}");
    assertThat(versions.at("/0/changes").toString())
        .isEqualTo("[{\"field\":\"pricing.defaultPricing.solo\",\"before\":130.5,\"after\":131}]");
    assertThat(versions.at("/0/updatedBy/id")).isNotEqualTo(versions.at("/1/updatedBy/id"));
  }

  @Test
  void P19_who_changed_what_is_sealed() {
    first.call("PUT", PATH, "{\"adminAlertEmail\":\"canari.serin@exemple.ca\"}");
    JsonNode version = first.get(PATH + "/versions").json().at("/versions/0");
    assertThat(version.at("/changes/0/after").asText()).isEqualTo("canari.serin@exemple.ca");

    String table =
        CLOUD.cloud().functions().platform("AdminUpdateSettings").variable("SETTINGS_TABLE");
    List<Map<String, AttributeValue>> history =
        CLOUD
            .cloud()
            .aws()
            .dynamo()
            .query(it ->
                it.tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS("SETTINGS_HISTORY"))))
            .items();

    assertThat(history).hasSize(1);
    assertThat(history.toString()).doesNotContain("canari", version.at("/updatedBy/name").asText());
  }

  private static ObjectNode page(Api admin) {
    return ((ObjectNode) admin.get(PATH).json()).retain(SENT_BY_THE_PAGE);
  }

  private static Answer save(Api admin, ObjectNode page) {
    return admin.call("PUT", PATH, page.toString());
  }
}
