package ca.jechemine.system.content;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorialFieldsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String TITLES = "\"titleFr\":\"L’été à cœur\",\"titleEn\":\"Summer\"";

  private final ContentRows rows = new ContentRows(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.CONTENT_ADMIN);
  }

  private static String of(String kind) {
    return "/api/content/" + kind;
  }

  private static String adminOf(String kind) {
    return "/api/admin/content/" + kind;
  }

  private static Answer create(String kind, String fields) {
    return admin().post(adminOf(kind), "{" + fields + "}");
  }

  private static Answer put(String entry, String fields) {
    return admin().call("PUT", "/api/admin/content/" + entry, "{" + fields + "}");
  }

  @Test
  void defect_no_script_gets_into_a_public_page() {
    create(
        "problematique",
        TITLES
            + ",\"status\":\"published\",\"contentHtmlEn\":\"<h2 onclick=x>T</h2><script>alert(1)"
            + "</script><img src=x onerror=alert(1)><a href='javascript:x'>l</a><p>ok</p>\"");

    assertThat(
            CLOUD.api().get(of("problematique") + "/l-ete-a-coeur?locale=en").text("contentHtml"))
        .isEqualTo("<h2>T</h2><a>l</a><p>ok</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "http://exemple.ca/a.svg",
        "//exemple.ca/a.svg",
        "/\\\\exemple.ca",
        "data:image/svg+xml,x",
        "https://",
        "https://moi:secret@exemple.ca/",
        "icones/a.svg",
        "/a b"
      })
  void an_address_is_https_or_a_path_of_the_site(String address) {
    Answer answer =
        create("media", TITLES + ",\"iconUrl\":\"%1$s\",\"mediaUrl\":\"%1$s\"".formatted(address));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .containsExactly("iconUrl", "mediaUrl");
  }

  @Test
  void addresses_are_kept_and_cleared_and_those_of_media_count_for_media_only() {
    String links = ",\"iconUrl\":\"/icons/a.svg\",\"mediaUrl\":\"https://exemple.ca/v?a=1\"";
    create("media", TITLES + links + ",\"mediaType\":\"video\"");
    create("resource", TITLES + links + ",\"mediaType\":\"video\"");

    JsonNode media = admin().get(adminOf("media") + "/l-ete-a-coeur").json().path("fr");
    assertThat(media.path("mediaType").asText()).isEqualTo("video");
    assertThat(media.path("mediaUrl").asText()).isEqualTo("https://exemple.ca/v?a=1");
    JsonNode resource = admin().get(adminOf("resource") + "/l-ete-a-coeur").json().path("fr");
    assertThat(resource.path("iconUrl").asText()).isEqualTo("/icons/a.svg");
    assertThat(resource.has("mediaType") || resource.has("mediaUrl")).isFalse();

    Answer cleared =
        put(
            "media/l-ete-a-coeur",
            "\"iconUrl\":null,\"mediaUrl\":null,\"titleFr\":\" \",\"slug\":\"autre\","
                + "\"publishedAt\":\"2020-01-01T00:00:00Z\"");

    assertThat(cleared.json().at("/fr").has("iconUrl")).isFalse();
    assertThat(cleared.json().at("/en").has("mediaUrl")).isFalse();
    assertThat(cleared.json().at("/fr/title").asText()).isEqualTo("L’été à cœur");
    assertThat(cleared.text("slug")).isEqualTo("l-ete-a-coeur");
    assertThat(cleared.json().has("publishedAt")).isFalse();
    assertThat(rows.cost("AdminUpdateContent")).containsExactly("GetItem", "TransactWriteItems");
  }

  @Test
  void each_field_at_fault_is_named() {
    Answer answer =
        create(
            "media",
            "\"slug\":\"Ça non\",\"titleFr\":\"%s\",\"titleEn\":3,\"summaryFr\":\"%s\","
                    .formatted("x".repeat(201), "y".repeat(1_001))
                + "\"contentHtmlFr\":\"%s\",\"mediaType\":\"film\",\"status\":\"live\","
                    .formatted("z".repeat(50_001))
                + "\"sortOrder\":-1");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .contains("slug", "titleFr", "titleEn", "summaryFr", "contentHtmlFr", "mediaType")
        .contains("status", "sortOrder");
    assertThat(create("media", "\"titleFr\":\"!?\",\"titleEn\":\"A\"").status()).isEqualTo(400);
    assertThat(admin().post(adminOf("media"), "[]").status()).isEqualTo(400);
    assertThat(create("media", TITLES).status()).isEqualTo(201);
    assertThat(put("media/l-ete-a-coeur", "\"sortOrder\":1.5").status()).isEqualTo(400);
  }
}
