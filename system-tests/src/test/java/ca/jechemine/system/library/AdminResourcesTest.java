package ca.jechemine.system.library;

import static ca.jechemine.system.library.Catalogued.ADMIN;
import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminResourcesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final LibraryRows rows = new LibraryRows(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);

  @Test
  void what_a_change_does_not_name_stays_as_it_was() {
    String id =
        catalogued.resource(
            "Avant", Map.of("titleEn", "\"Before\"", "tags", "[\"un\"]", "author", "\"Ève\""));

    JsonNode changed =
        changed(
            id,
            """
            {"title":"Après","price":12.5,"tags":"deux, trois\\nquatre","pages":8,"duration":null}
            """);

    assertThat(changed.path("titleFr").asText()).isEqualTo("Après");
    assertThat(changed.path("titleEn").asText()).isEqualTo("Before");
    assertThat(changed.path("price").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(changed.path("tags").findValuesAsText("")).isEmpty();
    assertThat(changed.path("tags"))
        .extracting(JsonNode::asText)
        .containsExactly("deux", "trois", "quatre");
    assertThat(changed.path("pages").asInt()).isEqualTo(8);
    assertThat(changed.path("author").asText()).isEqualTo("Ève");
    assertThat(changed.path("contentHtmlFr").asText()).isEqualTo("<p>Le texte.</p>");
    assertThat(admin.get(ADMIN + "/" + id).json().path("resource")).isEqualTo(changed);
  }

  @Test
  void a_blank_text_takes_away_what_is_not_required() {
    String id =
        catalogued.resource(
            "Effacer",
            Map.of(
                "author",
                "\"Ève\"",
                "duration",
                "\"5 min\"",
                "pages",
                "3",
                "contentUrl",
                "\"https://exemple.ca/x\"",
                "titleEn",
                "\"Erase\""));

    JsonNode changed =
        changed(
            id,
            """
            {"author":" ","duration":"","pages":0,"contentUrl":"","titleEn":"","contentHtmlFr":""}
            """);

    assertThat(changed.path("author").asText()).isEmpty();
    assertThat(changed.has("duration")).isFalse();
    assertThat(changed.has("pages")).isFalse();
    assertThat(changed.path("contentUrl").asText()).isEmpty();
    assertThat(changed.path("titleEn").asText()).isEmpty();
    assertThat(changed.path("contentHtmlFr").asText()).isEmpty();
    JsonNode read = CLOUD.api().as(Persona.CLIENT).get(RESOURCES + id).json().path("resource");
    assertThat(read.has("contentHtml")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title|' '",
        "titleFr|''",
        "description|' '",
        "descriptionFr|''",
        "category|' '",
        "categoryFr|''",
        "type|'poème'",
        "type|' '",
        "audience|'dogs'",
        "status|'gone'",
        "currency|'USD'",
        "price|-0.01",
        "price|0.001",
        "price|10000.01",
        "pages|-1",
        "tags|[7]",
        "fileUrl|'http://exemple.ca/a.pdf'",
        "fileUrl|'/api/files/x'",
        "fileUrl|'/api/files/0123456789abcdef01234567'",
        "contentUrl|'javascript:alert(1)'",
        "contentUrl|'/api/files/0123456789abcdef0123456'",
        "contentUrl|'/api/files/0123456789abcdef01234567?x=1'",
        "contentUrl|'/api/filesx0123456789abcdef01234567'",
        "previewUrl|'/api/files/../users'",
        "previewUrl|'/uploads/public/0123456789abcdef01234567'",
        "previewUrl|'data:text/html,x'"
      },
      quoteCharacter = '~')
  void each_wrong_field_is_named_and_nothing_is_changed(String field, String value) {
    String id = catalogued.resource("Fautif", "0");
    JsonNode before = admin.get(ADMIN + "/" + id).json();

    Answer answer =
        admin.patch(
            ADMIN + "/" + id,
            "{\"author\":\"Nouvelle\",\"" + field + "\":" + value.replace('\'', '"') + "}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly(field);
    assertThat(admin.get(ADMIN + "/" + id).json()).isEqualTo(before);
  }

  @Test
  void a_file_of_the_site_is_an_address_to_look_at_too() {
    String content = "/api/files/0123456789abcdef01234567";
    String preview = "/api/files/76543210fedcba9876543210";
    String id = catalogued.resource("Chez nous", Map.of("contentUrl", "\"%s\"".formatted(content)));

    changed(id, "{\"previewUrl\":\"" + preview + "\"}");

    JsonNode read = CLOUD.api().as(Persona.CLIENT).get(RESOURCES + id).json().path("resource");
    assertThat(read.path("contentUrl").asText()).isEqualTo(content);
    assertThat(read.path("previewUrl").asText()).isEqualTo(preview);
  }

  @Test
  void every_price_is_in_canadian_dollars() {
    String id = catalogued.resource("Devise", "24");

    assertThat(changed(id, "{\"price\":30}").path("currency").asText()).isEqualTo("CAD");
    assertThat(changed(id, "{\"currency\":\"cad\"}").path("currency").asText()).isEqualTo("CAD");
  }

  @Test
  void the_address_of_a_file_that_is_for_sale_is_shown_to_administrators_alone() {
    String file = new ResourceFiles(CLOUD).picture();
    String id =
        catalogued.resource(
            "Fichier", Map.of("price", "24", "fileUrl", "\"/api/files/" + file + "\""));

    assertThat(admin.get(ADMIN + "/" + id).body()).contains(file);
    assertThat(CLOUD.api().as(Persona.CLIENT).get(RESOURCES + id).body())
        .doesNotContain(file, "fileUrl");
  }

  @Test
  void publishing_and_taking_off_go_from_draft_to_published_to_archived_and_back() {
    String id = catalogued.resource("Cycle", Map.of("status", "\"draft\""));

    assertThat(step(id, "unpublish").path("status").asText()).isEqualTo("draft");
    JsonNode first = step(id, "publish");
    JsonNode off = step(id, "unpublish");
    JsonNode again = step(id, "publish");

    assertThat(first.path("status").asText()).isEqualTo("published");
    assertThat(first.path("isActive").asBoolean()).isTrue();
    assertThat(first.path("publishedAt").asText()).isNotEmpty();
    assertThat(off.path("status").asText()).isEqualTo("archived");
    assertThat(off.path("isActive").asBoolean()).isFalse();
    assertThat(again.path("status").asText()).isEqualTo("published");
    assertThat(again.path("publishedAt")).isEqualTo(first.path("publishedAt"));
    assertThat(step(id, "publish")).isEqualTo(again);
  }

  @Test
  void what_waits_for_its_review_is_published_or_refused() {
    String taken = catalogued.resource("Accepté", Map.of("status", "\"pending_review\""));
    String refused = catalogued.resource("Refusé", Map.of("status", "\"pending_review\""));

    assertThat(changed(refused, "{\"isActive\":false}").path("status").asText())
        .isEqualTo("pending_review");
    assertThat(step(taken, "publish").path("status").asText()).isEqualTo("published");
    assertThat(step(refused, "unpublish").path("status").asText()).isEqualTo("archived");
  }

  @ParameterizedTest
  @CsvSource({
    "draft,published,200",
    "draft,archived,409",
    "draft,pending_review,409",
    "published,archived,200",
    "published,draft,409",
    "published,pending_review,409",
    "archived,published,200",
    "archived,draft,409",
    "pending_review,published,200",
    "pending_review,archived,200",
    "pending_review,draft,409"
  })
  void a_status_leads_to_those_that_it_leads_to(String from, String to, int status) {
    String id = catalogued.resource("Statut", Map.of("status", "\"" + from + "\""));

    Answer answer = admin.patch(ADMIN + "/" + id, "{\"status\":\"" + to + "\"}");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(status == 409 ? "INVALID_STATUS" : "");
    assertThat(admin.get(ADMIN + "/" + id).json().path("resource").path("status").asText())
        .isEqualTo(status == 200 ? to : from);
  }

  @Test
  void is_active_publishes_and_takes_back() {
    String id = catalogued.resource("Actif", Map.of("isActive", "false"));

    assertThat(changed(id, "{\"isActive\":true}").path("status").asText()).isEqualTo("published");
    assertThat(changed(id, "{\"isActive\":false}").path("status").asText()).isEqualTo("archived");
    assertThat(CLOUD.api().as(Persona.CLIENT).get(RESOURCES + id).status()).isEqualTo(404);
  }

  @Test
  void what_is_deleted_is_gone_with_its_text_and_the_log_of_changes_says_so() {
    String id = catalogued.resource("Adieu", "0");

    Answer deleted = admin.delete(ADMIN + "/" + id);

    assertThat(deleted.status()).isEqualTo(200);
    assertThat(deleted.json().path("success").asBoolean()).isTrue();
    assertThat(admin.delete(ADMIN + "/" + id).status()).isEqualTo(404);
    assertThat(admin.patch(ADMIN + "/" + id, "{\"author\":\"x\"}").status()).isEqualTo(404);
    assertThat(CLOUD.api().as(Persona.CLIENT).get(RESOURCES + id).status()).isEqualTo(404);
    assertThat(rows.find("RESOURCE#" + id, "TEXT")).isEmpty();
    assertThat(rows.changes(id).getFirst().flag("deleted")).isTrue();
    assertThat(rows.changes(id).getLast().flag("deleted")).isFalse();
  }

  @Test
  void what_somebody_bought_is_not_deleted() {
    String id = catalogued.resource("Vendu", "24");
    rows.bought(id, 1);

    Answer refused = admin.delete(ADMIN + "/" + id);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("RESOURCE_PURCHASED");
    assertThat(CLOUD.api().as(Persona.CLIENT).get(RESOURCES + id).status()).isEqualTo(200);
    rows.bought(id, -1);
    assertThat(admin.delete(ADMIN + "/" + id).status()).isEqualTo(200);
  }

  @Test
  void of_several_who_delete_at_once_one_does() {
    String id = catalogued.resource("Une fois", "0");

    List<Integer> statuses = atOnce(8, _ -> admin.delete(ADMIN + "/" + id).status());

    assertThat(statuses).filteredOn(it -> it == 200).hasSize(1);
    assertThat(statuses).allMatch(it -> it == 200 || it == 404 || it == 409);
    assertThat(rows.changes(id)).hasSize(2);
  }

  @Test
  void changes_of_several_fields_at_once_all_stay() {
    String id = catalogued.resource("Ensemble", "0");
    List<String> bodies =
        List.of("{\"author\":\"Ève\"}", "{\"price\":5}", "{\"titleEn\":\"Together\"}");

    atOnce(bodies.size(), it -> admin.patch(ADMIN + "/" + id, bodies.get(it)).status());

    JsonNode resource = admin.get(ADMIN + "/" + id).json().path("resource");
    assertThat(resource.path("author").asText()).isEqualTo("Ève");
    assertThat(resource.path("price").asInt()).isEqualTo(5);
    assertThat(resource.path("titleEn").asText()).isEqualTo("Together");
  }

  /// Of what several do at once everything stays: whoever comes second decides on what the first
  /// one left, and what is published already is not published again.
  @Test
  void of_two_who_publish_at_once_one_does_and_what_a_third_changes_stays() {
    String id = catalogued.resource("De concert", Map.of("status", "\"draft\""));

    List<Integer> statuses =
        atOnce(
            3,
            it ->
                it == 0
                    ? admin.patch(ADMIN + "/" + id, "{\"price\":7,\"author\":\"Ève\"}").status()
                    : admin.post(ADMIN + "/" + id + "/publish", "").status());

    assertThat(statuses).containsOnly(200);
    JsonNode resource = admin.get(ADMIN + "/" + id).json().path("resource");
    assertThat(resource.path("status").asText()).isEqualTo("published");
    assertThat(resource.path("price").asInt()).isEqualTo(7);
    assertThat(resource.path("author").asText()).isEqualTo("Ève");
    assertThat(rows.changes(id)).hasSize(3);
  }

  @Test
  void what_is_deleted_while_others_change_it_does_not_come_back() {
    for (int round = 0; round < 3; round++) {
      String id = catalogued.resource("Sans retour", Map.of("status", "\"draft\""));

      List<Integer> statuses =
          atOnce(
              4,
              it ->
                  switch (it) {
                    case 0 -> admin.delete(ADMIN + "/" + id).status();
                    case 1 -> admin.post(ADMIN + "/" + id + "/publish", "").status();
                    default ->
                        admin
                            .patch(
                                ADMIN + "/" + id, "{\"contentHtmlFr\":\"<p>%d</p>\"}".formatted(it))
                            .status();
                  });

      assertThat(statuses.getFirst()).isEqualTo(200);
      assertThat(statuses).allMatch(it -> it == 200 || it == 404);
      assertThat(admin.get(ADMIN + "/" + id).status()).isEqualTo(404);
      assertThat(rows.find("RESOURCE#" + id, "TEXT")).isEmpty();
      assertThat(rows.changes(id).getFirst().flag("deleted")).isTrue();
    }
  }

  @Test
  void fields_that_are_no_ones_to_set_change_nothing() {
    String id = catalogued.resource("Intrus", "24");
    JsonNode before = admin.get(ADMIN + "/" + id).json();

    Answer answer =
        admin.patch(
            ADMIN + "/" + id,
            """
            {"_id":"0123456789abcdef01234567","priceCents":1,"priceCad":1,"publishedAt":"2020-01-01T00:00:00Z",
             "createdBy":"x","version":9,"rating":5,"ratingCount":9,"downloads":9,"purchases":9,"hasAccess":true}
            """);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).isEqualTo(before);
    assertThat(rows.changes(id)).hasSize(1);
  }

  @Test
  void who_changed_it_last_is_kept() {
    String id = catalogued.resource("Trace", "0");

    JsonNode changed =
        CLOUD
            .api()
            .as(Persona.SUPER_ADMIN)
            .patch(ADMIN + "/" + id, "{\"author\":\"Ève\"}")
            .json()
            .path("resource");

    assertThat(changed.path("createdBy").asText())
        .isNotEmpty()
        .isNotEqualTo(changed.path("updatedBy").asText());
  }

  @Test
  void unknown_and_malformed_ids_are_told_apart() {
    String unknown = ADMIN + "/0123456789abcdef01234567";

    for (String path : List.of("", "/publish", "/unpublish")) {
      assertThat(
              path.isEmpty()
                  ? admin.get(unknown).status()
                  : admin.post(unknown + path, "").status())
          .isEqualTo(404);
      assertThat(
              path.isEmpty()
                  ? admin.get(ADMIN + "/x").status()
                  : admin.post(ADMIN + "/x" + path, "").status())
          .isEqualTo(400);
    }
    assertThat(admin.patch(unknown, "{}").status()).isEqualTo(404);
    assertThat(admin.delete(ADMIN + "/x").status()).isEqualTo(400);
  }

  private JsonNode changed(String id, String json) {
    Answer answer = admin.patch(ADMIN + "/" + id, json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("resource");
  }

  private JsonNode step(String id, String step) {
    Answer answer = admin.post(ADMIN + "/" + id + "/" + step, "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("resource");
  }

  private static List<Integer> atOnce(int times, IntFunction<Integer> call) {
    return AtOnce.all(
        IntStream.range(0, times).<Callable<Integer>>mapToObj(it -> () -> call.apply(it)).toList());
  }
}
