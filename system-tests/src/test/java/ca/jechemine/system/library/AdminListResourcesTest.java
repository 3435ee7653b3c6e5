package ca.jechemine.system.library;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminListResourcesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String LIST = Catalogued.ADMIN;

  private final Catalogued catalogued = new Catalogued(CLOUD);

  @Test
  void what_was_added_comes_first_at_once_whatever_its_state() {
    admin().get(LIST);

    String published = catalogued.resource("Publiée", "0");
    String draft =
        catalogued.resource(
            "Brouillonne", Map.of("status", "\"draft\"", "audience", "\"professional\""));
    JsonNode answer = admin().get(LIST + "?limit=2").json();

    assertThat(ids(answer)).containsExactly(draft, published);
    JsonNode first = answer.path("resources").path(0);
    assertThat(first.path("status").asText()).isEqualTo("draft");
    assertThat(first.path("isActive").asBoolean(true)).isFalse();
    for (String address : List.of("fileUrl", "contentUrl", "previewUrl")) {
      assertThat(first.path(address).isTextual()).isTrue();
      assertThat(first.path(address).asText()).isEmpty();
    }
    assertThat(answer.path("pagination").path("total").asInt()).isGreaterThan(30);
  }

  @Test
  void a_list_is_narrowed_by_text_type_and_status() {
    String draft =
        catalogued.resource("Kiwi un", Map.of("status", "\"draft\"", "type", "\"tool\""));
    String published = catalogued.resource("Kiwi deux", Map.of("type", "\"tool\""));
    String article = catalogued.resource("Kiwi trois", "0");

    assertThat(ids(admin().get(LIST + "?search=kiwi").json()))
        .containsExactly(article, published, draft);
    assertThat(ids(admin().get(LIST + "?search=kiwi&type=tool").json()))
        .containsExactly(published, draft);
    assertThat(ids(admin().get(LIST + "?search=kiwi&status=draft").json())).containsExactly(draft);
    assertThat(ids(admin().get(LIST + "?search=kiwi&status=all&type=all&page=2&limit=2").json()))
        .containsExactly(draft);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=poster",
        "status=gone",
        "page=0",
        "page=NaN",
        "limit=0",
        "limit=201",
        "limit=x"
      })
  void what_makes_no_sense_is_refused(String query) {
    assertThat(admin().get(LIST + "?" + query).status()).isEqualTo(400);
  }

  @Test
  void pages_of_two_hundred_are_taken() {
    assertThat(admin().get(LIST + "?limit=200").status()).isEqualTo(200);
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.CONTENT_ADMIN);
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.path("resources").forEach(it -> ids.add(it.path("id").asText()));
    return ids;
  }
}
