package ca.jechemine.system.content;

import static ca.jechemine.system.content.ContentRows.each;
import static ca.jechemine.system.content.ContentRows.text;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalDocumentsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String LEGAL = "/api/legal";
  private static final String ADMIN = "/api/admin/legal-documents";

  /// 23 December in Toronto is 24 December in UTC.
  private static final Instant LATE = Instant.parse("2026-12-24T03:30:00Z");

  private final ContentRows rows = new ContentRows(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  /// Makes it the day before Christmas Eve in Toronto.
  private static void lateAtNight() throws InterruptedException {
    CLOUD.cloud().advance(Duration.between(CLOUD.cloud().clock().instant(), LATE));
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.CONTENT_ADMIN);
  }

  private static Answer put(String id, String json) {
    return admin().call("PUT", ADMIN + "/" + id, json);
  }

  /// What was published after the planting.
  private List<String> publications(String key) {
    return rows.in("OutboxTable", "LEGAL#" + key).stream()
        .filter(it -> !text(it, "sk").equals("0000000001#0"))
        .map(it -> text(it, "type"))
        .toList();
  }

  private static String id(String key, String locale) {
    return read(key, locale).text("id");
  }

  private static Answer read(String key, String locale) {
    return CLOUD.api().get(LEGAL + "/" + key + "?locale=" + locale);
  }

  @ParameterizedTest
  @CsvSource({
    "terms,2026-04-13,13 avril 2026,'April 13, 2026'",
    "privacy,2026-04-13,13 avril 2026,'April 13, 2026'",
    "professionalTerms,2026-04-13,13 avril 2026,'April 13, 2026'",
    "cookies,2026-04-27,27 avril 2026,'April 27, 2026'",
    "emergencyConditions,2026-06-05,5 juin 2026,'June 5, 2026'"
  })
  void everybody_reads_the_documents_that_the_deployment_planted(
      String key, String version, String french, String english) {
    Answer fr = read(key, "fr");
    Answer en = read(key, "en");

    assertThat(fr.status()).isEqualTo(200);
    assertThat(fr.text("version")).isEqualTo(version);
    assertThat(en.text("version")).isEqualTo(version);
    assertThat(fr.text("lastUpdated")).isEqualTo(french);
    assertThat(en.text("lastUpdated")).isEqualTo(english);
    assertThat(fr.text("contentHtml")).contains("<h2>", "<blockquote class=\"legal-callout\">");
    assertThat(fr.text("id")).matches("[0-9a-f]{24}").isNotEqualTo(en.text("id"));
    assertThat(rows.cost("ReadLegalDocument")).containsExactly("GetItem");
  }

  @Test
  void the_language_is_the_querys_else_the_cookies_else_english() {
    Api french = CLOUD.api().in("fr");

    assertThat(french.get(LEGAL + "/terms?locale=en").text("locale")).isEqualTo("en");
    assertThat(french.get(LEGAL + "/terms").text("locale")).isEqualTo("fr");
    assertThat(french.get(LEGAL + "/terms?locale=de").text("locale")).isEqualTo("fr");
    assertThat(CLOUD.api().with("accept-language", "fr").get(LEGAL + "/terms").text("locale"))
        .isEqualTo("en");
  }

  @Test
  void what_is_no_document_is_not_found() {
    assertThat(CLOUD.api().get(LEGAL + "/secrets").status()).isEqualTo(404);
    assertThat(CLOUD.api().get(LEGAL + "/TERMS").status()).isEqualTo(404);
    assertThat(admin().get(ADMIN + "/0123456789abcdef01234567").status()).isEqualTo(404);
    assertThat(admin().get(ADMIN + "/terms").status()).isEqualTo(400);
    assertThat(put("0123456789abcdef01234567", "{}").status()).isEqualTo(404);
  }

  @Test
  void the_light_list_says_title_and_version_in_one_read() {
    Answer list = CLOUD.api().get(LEGAL + "?locale=fr");

    assertThat(each(list.json()))
        .extracting(it -> it.path("documentKey").asText())
        .containsExactly("terms", "privacy", "professionalTerms", "cookies", "emergencyConditions");
    assertThat(list.json().path(0).path("title").asText()).isEqualTo("Conditions d’utilisation");
    assertThat(rows.cost("ListLegalDocuments")).containsExactly("Query");
  }

  @Test
  void the_administration_lists_ten_as_a_bare_array_without_the_texts() {
    Answer list = admin().get(ADMIN);

    assertThat(list.json().isArray()).isTrue();
    assertThat(each(list.json())).hasSize(10).noneMatch(it -> it.has("contentHtml"));
    assertThat(rows.cost("AdminListLegalDocuments")).containsExactly("Query");
  }

  @Test
  void publishing_one_language_publishes_both_under_torontos_day_and_tells_the_others()
      throws InterruptedException {
    lateAtNight();

    Answer answer = put(id("terms", "fr"), "{\"contentHtml\":\"<p>Nouveau</p>\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("version")).isEqualTo("2026-12-23");
    assertThat(answer.text("lastUpdated")).isEqualTo("23 décembre 2026");
    assertThat(answer.text("updatedBy")).isNotBlank();
    assertThat(rows.cost("AdminUpdateLegalDocument"))
        .containsExactly("BatchGetItem", "TransactWriteItems");
    Answer english = read("terms", "en");
    assertThat(english.text("version")).isEqualTo("2026-12-23");
    assertThat(english.text("lastUpdated")).isEqualTo("December 23, 2026");
    JsonNode behind = admin().get(ADMIN + "/" + english.text("id")).json();
    assertThat(behind.path("textVersion").asText()).isEqualTo("2026-04-13");
    assertThat(publications("terms")).containsExactly("LegalDocumentPublished");
    assertThat(each(CLOUD.api().get(LEGAL + "?locale=en").json()))
        .anyMatch(it -> it.path("version").asText().equals("2026-12-23"));
  }

  @Test
  void defect_every_old_version_stays_as_evidence_in_both_languages() throws InterruptedException {
    lateAtNight();
    String fr = id("privacy", "fr");
    String en = id("privacy", "en");
    String before = read("privacy", "en").text("contentHtml");
    put(fr, "{\"contentHtml\":\"<p>Un</p>\"}");
    put(en, "{\"contentHtml\":\"<p>Two</p>\"}");

    assertThat(admin().get(ADMIN + "/" + en + "?revision=1").text("contentHtml")).isEqualTo(before);
    assertThat(admin().get(ADMIN + "/" + en + "?revision=2").text("contentHtml")).isEqualTo(before);
    assertThat(admin().get(ADMIN + "/" + en + "?revision=2").text("version"))
        .isEqualTo("2026-12-23");
    assertThat(admin().get(ADMIN + "/" + fr + "?revision=2").text("contentHtml"))
        .isEqualTo("<p>Un</p>");
    assertThat(admin().get(ADMIN + "/" + fr + "?revision=99").status()).isEqualTo(404);
    assertThat(admin().get(ADMIN + "/" + fr + "?revision=0").status()).isEqualTo(400);
    assertThat(admin().get(ADMIN + "/" + fr + "?revision=x").status()).isEqualTo(400);
  }

  @Test
  void P23_a_walk_through_the_history_sees_each_revision_once() {
    String id = id("terms", "fr");
    for (int n = 0; n < 6; n++) {
      put(id, "{\"contentHtml\":\"<p>" + n + "</p>\"}");
    }
    List<Long> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = admin().get(ADMIN + "/" + id + "/versions?limit=3" + cursor).json();
      each(page.path("versions")).forEach(it -> seen.add(it.path("revision").asLong()));
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());

    assertThat(seen).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    assertThat(rows.cost("AdminListLegalVersions")).containsExactly("Query");
    assertThat(admin().get(ADMIN + "/" + id + "/versions?cursor=mine").status()).isEqualTo(400);
    assertThat(admin().get(ADMIN + "/" + id + "/versions?limit=101").status()).isEqualTo(400);
    String french = admin().get(ADMIN + "/" + id + "/versions?limit=1").text("nextCursor");
    assertThat(
            admin()
                .get(ADMIN + "/" + id("terms", "en") + "/versions?limit=1&cursor=" + french)
                .status())
        .isEqualTo(400);
  }

  @Test
  void putting_a_slip_right_keeps_the_version_and_the_evidence_and_tells_nobody() {
    String id = id("cookies", "en");

    Answer answer = put(id, "{\"title\":\"Cookies\",\"bumpVersion\":false}");

    assertThat(answer.text("version")).isEqualTo("2026-04-27");
    assertThat(answer.text("title")).isEqualTo("Cookies");
    assertThat(answer.json().path("edition").asLong()).isEqualTo(1);
    assertThat(admin().get(ADMIN + "/" + id + "?revision=1").text("title"))
        .isEqualTo("Cookie Policy");
    assertThat(publications("cookies")).isEmpty();
    assertThat(read("cookies", "fr").text("lastUpdated")).isEqualTo("27 avril 2026");
  }

  @Test
  void defect_saving_what_is_there_already_makes_no_new_version() {
    String html = read("terms", "fr").json().path("contentHtml").toString();

    Answer answer =
        put(id("terms", "fr"), "{\"title\":\" \",\"unknown\":1,\"contentHtml\":" + html + "}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("version")).isEqualTo("2026-04-13");
    assertThat(rows.cost("AdminUpdateLegalDocument")).containsExactly("BatchGetItem");
  }

  @Test
  void a_blank_subtitle_clears_it_and_a_blank_title_is_ignored() {
    String id = id("terms", "fr");

    Answer answer = put(id, "{\"title\":\"\",\"subtitle\":\" \"}");

    assertThat(answer.json().has("subtitle")).isFalse();
    assertThat(answer.text("title")).isEqualTo("Conditions d’utilisation");
    assertThat(read("terms", "fr").json().has("subtitle")).isFalse();
  }

  @Test
  void each_field_at_fault_is_named() {
    String id = id("terms", "fr");

    Answer answer =
        put(
            id,
            "{\"title\":\"%s\",\"subtitle\":\"%s\",\"contentHtml\":\"<p> </p>\",\"updatedAt\":\"hier\"}"
                .formatted("x".repeat(301), "y".repeat(301)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .containsExactlyInAnyOrder("title", "subtitle", "contentHtml", "updatedAt");
    assertThat(put(id, "{\"contentHtml\":\"" + "x".repeat(100_001) + "\"}").status())
        .isEqualTo(400);
    String longest = "<p>" + "é\\n".repeat((100_000 - 8) / 2) + "é</p>";
    assertThat(put(id, "{\"contentHtml\":\"" + longest + "\"}").status()).isEqualTo(200);
    assertThat(read("terms", "fr").text("contentHtml"))
        .isEqualTo(longest.replace("\\n", "\n"))
        .hasSize(100_000);
    assertThat(put(id, "{\"contentHtml\":\"<script>x</script>\"}").status()).isEqualTo(400);
    assertThat(put(id, "[]").status()).isEqualTo(400);
  }

  @Test
  void a_body_of_any_length_is_answered() {
    String tooLong = "{\"contentHtml\":\"" + "x".repeat(1_000_000) + "\"}";

    assertThat(put(id("terms", "fr"), tooLong).status()).isEqualTo(400);
  }

  @Test
  void defect_no_script_gets_into_a_public_page() {
    put(
        id("terms", "en"),
        "{\"contentHtml\":\"<h2 onclick=x>T</h2><script>alert(1)</script><a href='javascript:x'"
            + " target=_blank>l</a><img src=x onerror=alert(1)><p>ok</p>\"}");

    assertThat(read("terms", "en").text("contentHtml"))
        .isEqualTo("<h2>T</h2><a target=\"_blank\" rel=\"noopener\">l</a><p>ok</p>");
  }

  @Test
  void defect_who_has_read_an_older_text_is_told_instead_of_winning() {
    String id = id("terms", "en");
    String seen = read("terms", "en").text("updatedAt");
    put(id, "{\"contentHtml\":\"<p>One</p>\"}");

    Answer late = put(id, "{\"contentHtml\":\"<p>Two</p>\",\"updatedAt\":\"" + seen + "\"}");

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("CHANGED_MEANWHILE");
    String current = read("terms", "en").text("updatedAt");
    assertThat(
            put(id, "{\"contentHtml\":\"<p>Two</p>\",\"updatedAt\":\"" + current + "\"}").status())
        .isEqualTo(200);
  }

  @Test
  void of_those_who_publish_at_once_nobody_is_lost() {
    String fr = id("terms", "fr");
    String en = id("terms", "en");
    Api admin = admin();

    List<Answer> answers =
        AtOnce.all(
            List.of(
                () -> admin.call("PUT", ADMIN + "/" + fr, "{\"contentHtml\":\"<p>A</p>\"}"),
                () -> admin.call("PUT", ADMIN + "/" + en, "{\"contentHtml\":\"<p>B</p>\"}"),
                () -> admin.call("PUT", ADMIN + "/" + fr, "{\"title\":\"C\"}")));

    assertThat(answers).allMatch(it -> it.status() == 200);
    assertThat(read("terms", "fr").text("title")).isEqualTo("C");
    assertThat(read("terms", "fr").text("contentHtml")).isEqualTo("<p>A</p>");
    assertThat(read("terms", "en").text("contentHtml")).isEqualTo("<p>B</p>");
    assertThat(admin.get(ADMIN + "/" + fr + "/versions").json().path("versions").size())
        .isEqualTo(4);
    assertThat(publications("terms")).hasSize(3);
  }

  @Test
  void defect_a_reading_creates_nothing_also_where_nothing_is() {
    rows.withoutLegal();

    List<Answer> answers = AtOnce.times(8, () -> read("terms", "fr"));

    assertThat(answers).extracting(Answer::status).containsOnly(404);
    assertThat(rows.cost("ReadLegalDocument")).containsExactly("GetItem");
    assertThat(CLOUD.api().get(LEGAL).json()).isEmpty();
    assertThat(rows.cost("ListLegalDocuments")).containsExactly("Query");
    assertThat(rows.legal()).isEmpty();
  }
}
