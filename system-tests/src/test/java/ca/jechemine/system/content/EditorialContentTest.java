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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EditorialContentTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String MINUTE = "public, s-maxage=60, stale-while-revalidate=300";
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

  private static List<String> slugs(Answer list) {
    return each(list.json().path("items")).stream().map(it -> it.path("slug").asText()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"problematique", "traitement", "nouveaute", "media", "resource"})
  void everybody_reads_the_list_of_a_kind_in_one_query_without_the_texts(String kind) {
    Answer list = CLOUD.api().get(of(kind) + "?locale=fr");

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.header("cache-control")).contains(MINUTE);
    assertThat(rows.cost("ListContent")).containsExactly("Query");
    assertThat(each(list.json().path("items")))
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(it -> assertThat(it.path("title").asText()).isNotBlank())
        .allSatisfy(it -> assertThat(it.path("summary").asText()).isNotBlank())
        .allMatch(it -> it.path("locale").asText().equals("fr"))
        .allMatch(it -> it.path("status").asText().equals("published"))
        .noneMatch(it -> it.has("contentHtml"))
        .allMatch(it -> it.has("mediaType") == kind.equals("media"));
    String slug = slugs(list).getFirst();
    Answer entry = CLOUD.api().get(of(kind) + "/" + slug + "?locale=en");
    assertThat(entry.text("contentHtml")).startsWith("<p>");
    assertThat(entry.text("locale")).isEqualTo("en");
    assertThat(entry.header("cache-control")).contains(MINUTE);
    assertThat(rows.cost("ReadContent")).containsExactly("GetItem");
  }

  @Test
  void the_language_is_the_querys_else_the_cookies_else_english_and_only_the_querys_is_kept() {
    Api french = CLOUD.api().in("fr");
    String anxiety = of("problematique") + "/anxiete";

    assertThat(french.get(anxiety + "?locale=en").text("title")).isEqualTo("Anxiety");
    assertThat(french.get(anxiety).text("title")).isEqualTo("Anxiété");
    assertThat(french.get(anxiety).header("cache-control")).contains("no-store");
    assertThat(french.get(of("problematique")).header("cache-control")).contains("no-store");
    assertThat(french.get(anxiety + "?locale=de").text("title")).isEqualTo("Anxiété");
    assertThat(CLOUD.api().with("accept-language", "fr").get(anxiety).text("title"))
        .isEqualTo("Anxiety");
  }

  @Test
  void what_is_unknown_is_not_found() {
    assertThat(CLOUD.api().get(of("recette") + "?locale=fr").status()).isEqualTo(404);
    assertThat(CLOUD.api().get(of("MEDIA")).status()).isEqualTo(404);
    assertThat(CLOUD.api().get(of("media") + "/nulle-part").status()).isEqualTo(404);
    assertThat(CLOUD.api().get(of("media") + "/Pas_Un_Slug").status()).isEqualTo(404);
    assertThat(create("recette", TITLES).status()).isEqualTo(404);
    assertThat(put("media/nulle-part", TITLES).status()).isEqualTo(404);
    assertThat(admin().get(adminOf("media") + "/nulle-part").status()).isEqualTo(404);
    assertThat(admin().delete(adminOf("media") + "/nulle-part").status()).isEqualTo(404);
    assertThat(CLOUD.api().get(of("media") + "?limit=101").status()).isEqualTo(400);
    assertThat(CLOUD.api().get(of("media") + "?cursor=mine").status()).isEqualTo(400);
  }

  @Test
  void an_entry_is_born_a_draft_under_the_french_titles_slug_and_is_no_ones_until_published() {
    Answer created = create("problematique", TITLES);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.body()).isEqualTo("{\"kind\":\"problematique\",\"slug\":\"l-ete-a-coeur\"}");
    assertThat(rows.cost("AdminCreateContent")).containsExactly("TransactWriteItems");
    String entry = "problematique/l-ete-a-coeur";
    JsonNode pair = admin().get("/api/admin/content/" + entry).json();
    assertThat(pair.path("sortOrder").asInt()).isEqualTo(100);
    assertThat(pair.has("publishedAt")).isFalse();
    assertThat(pair.at("/fr/status").asText()).isEqualTo("draft");
    assertThat(pair.at("/fr/title").asText()).isEqualTo("L’été à cœur");
    assertThat(pair.at("/en/title").asText()).isEqualTo("Summer");
    assertThat(pair.at("/fr/id").asText()).isNotEqualTo(pair.at("/en/id").asText());
    assertThat(CLOUD.api().get("/api/content/" + entry + "?locale=fr").status()).isEqualTo(404);
    assertThat(slugs(CLOUD.api().get(of("problematique")))).doesNotContain("l-ete-a-coeur");

    put(entry, "\"status\":\"published\"");

    assertThat(CLOUD.api().get("/api/content/" + entry + "?locale=fr").status()).isEqualTo(200);
    assertThat(slugs(CLOUD.api().get(of("problematique")))).contains("l-ete-a-coeur");

    put(entry, "\"status\":\"draft\"");

    assertThat(CLOUD.api().get("/api/content/" + entry + "?locale=fr").status()).isEqualTo(404);
    assertThat(slugs(CLOUD.api().get(of("problematique")))).doesNotContain("l-ete-a-coeur");
  }

  @Test
  void the_first_publication_is_stamped_for_good() throws InterruptedException {
    create("resource", TITLES + ",\"status\":\"published\"");
    String first = admin().get(adminOf("resource") + "/l-ete-a-coeur").text("publishedAt");
    assertThat(first).isNotBlank();
    CLOUD.cloud().advance(Duration.ofHours(1));
    put("resource/l-ete-a-coeur", "\"status\":\"draft\"");

    Answer again = put("resource/l-ete-a-coeur", "\"status\":\"published\"");

    assertThat(again.text("publishedAt")).isEqualTo(first);
    assertThat(again.json().at("/fr/publishedAt").asText()).isEqualTo(first);
    assertThat(again.json().at("/fr/updatedAt").asText()).isGreaterThan(first);
  }

  /// The row is one: there is no moment at which one language is there without the other.
  @Test
  void defect_both_languages_are_one_row_and_never_half_written() {
    create("traitement", TITLES + ",\"contentHtmlFr\":\"<p>Un</p>\"");

    assertThat(rows.in("ContentTable", "CONTENT#traitement#l-ete-a-coeur"))
        .singleElement()
        .satisfies(it -> assertThat(text(it, "titleFr")).isEqualTo("L’été à cœur"))
        .satisfies(it -> assertThat(text(it, "titleEn")).isEqualTo("Summer"));
    assertThat(create("traitement", "\"titleFr\":\"Seul\"").status()).isEqualTo(400);
    assertThat(rows.in("ContentTable", "CONTENT#traitement#seul")).isEmpty();
    Answer pair = put("traitement/l-ete-a-coeur", "\"titleEn\":\"Summertime\"");
    assertThat(pair.json().at("/fr/contentHtml").asText()).isEqualTo("<p>Un</p>");
    assertThat(pair.json().at("/en/title").asText()).isEqualTo("Summertime");
    assertThat(admin().delete(adminOf("traitement") + "/l-ete-a-coeur").body())
        .isEqualTo("{\"deleted\":2}");
    assertThat(rows.in("ContentTable", "CONTENT#traitement#l-ete-a-coeur")).isEmpty();
    assertThat(rows.cost("AdminDeleteContent")).containsExactly("GetItem", "TransactWriteItems");
    assertThat(admin().delete(adminOf("traitement") + "/l-ete-a-coeur").status()).isEqualTo(404);
    assertThat(create("traitement", TITLES).status()).isEqualTo(201);
  }

  @Test
  void defect_a_reading_plants_nothing_also_where_nothing_is() {
    List<String> all = slugs(admin().get(adminOf("resource")));
    all.forEach(it -> admin().delete(adminOf("resource") + "/" + it));

    List<Answer> lists = AtOnce.times(4, () -> CLOUD.api().get(of("resource") + "?locale=fr"));

    assertThat(all).isNotEmpty();
    assertThat(lists).allMatch(it -> it.json().path("items").isEmpty());
    assertThat(rows.cost("ListContent")).containsExactly("Query");
    assertThat(rows.in("ContentTable", "CONTENT_LIST#resource")).isEmpty();
    assertThat(rows.in("ContentTable", "CONTENT_PUBLISHED#resource")).isEmpty();
    assertThat(admin().get(adminOf("resource")).json().path("items")).isEmpty();
    assertThat(rows.cost("AdminListContent")).containsExactly("Query");
  }

  @Test
  void defect_of_many_who_write_one_slug_at_once_one_does_and_the_others_are_told() {
    Api admin = admin();

    List<Answer> answers = AtOnce.times(8, () -> admin.post(adminOf("media"), "{" + TITLES + "}"));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(answers.stream().filter(it -> it.status() == 409))
        .allMatch(it -> it.code().equals("CONTENT_EXISTS"));
    assertThat(create("media", "\"slug\":\"l-ete-a-coeur\",\"titleFr\":\"A\",\"titleEn\":\"B\""))
        .satisfies(it -> assertThat(it.status()).isEqualTo(409));
    assertThat(create("resource", TITLES).status()).isEqualTo(201);
  }

  @Test
  void a_repeated_creation_is_answered_like_the_first() {
    Api admin = admin().with("idempotency-key", "c1");

    Answer first = admin.post(adminOf("media"), "{" + TITLES + "}");
    Answer again = admin.post(adminOf("media"), "{" + TITLES + "}");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("idempotency-replayed")).contains("true");
    assertThat(admin.post(adminOf("media"), "{" + TITLES + ",\"sortOrder\":1}").status())
        .isEqualTo(422);
  }

  @Test
  void what_is_dated_comes_newest_first_and_the_rest_by_its_order_then_its_slug()
      throws InterruptedException {
    create("nouveaute", "\"titleFr\":\"Aube\",\"titleEn\":\"Dawn\",\"status\":\"published\"");
    CLOUD.cloud().advance(Duration.ofMinutes(1));
    create("nouveaute", "\"titleFr\":\"Brume\",\"titleEn\":\"Mist\",\"status\":\"published\"");
    create("nouveaute", "\"titleFr\":\"Cime\",\"titleEn\":\"Top\"");
    create(
        "traitement",
        "\"titleFr\":\"Zen\",\"titleEn\":\"Zen\",\"status\":\"published\"," + "\"sortOrder\":15");
    create(
        "traitement",
        "\"titleFr\":\"Art\",\"titleEn\":\"Art\",\"status\":\"published\"," + "\"sortOrder\":15");

    assertThat(slugs(CLOUD.api().get(of("nouveaute"))))
        .startsWith("brume", "aube", "des-rendez-vous-en-soiree")
        .doesNotContain("cime");
    assertThat(slugs(admin().get(adminOf("nouveaute"))))
        .startsWith("cime", "groupes-de-soutien-a-l-automne", "brume", "aube");
    assertThat(rows.cost("AdminListContent")).containsExactly("Query", "BatchGetItem");
    assertThat(slugs(CLOUD.api().get(of("traitement"))))
        .startsWith("therapie-cognitive-comportementale", "art", "zen");

    put("traitement/zen", "\"sortOrder\":0");

    assertThat(slugs(CLOUD.api().get(of("traitement")))).startsWith("zen").doesNotHaveDuplicates();
    assertThat(slugs(admin().get(adminOf("traitement")))).startsWith("zen").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"/api/content/problematique,false", "/api/admin/content/problematique,true"})
  void P23_a_walk_sees_each_entry_once(String list, boolean asAdmin) {
    Api api = asAdmin ? admin() : CLOUD.api();
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = api.get(list + "?limit=3" + cursor).json();
      each(page.path("items")).forEach(it -> seen.add(it.path("slug").asText()));
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());

    assertThat(seen).isEqualTo(slugs(api.get(list)));
    String next = api.get(list + "?limit=1").text("nextCursor");
    assertThat(api.get(list.replace("problematique", "media") + "?cursor=" + next).status())
        .isEqualTo(400);
  }

  /// A query that runs beside a change may see both places.
  @ParameterizedTest
  @ValueSource(strings = {"CONTENT_LIST#traitement", "CONTENT_PUBLISHED#traitement"})
  void an_entry_that_moves_while_a_list_is_read_is_listed_once(String partition) {
    List<String> before = slugs(admin().get(adminOf("traitement")));
    Map<String, AttributeValue> place = new HashMap<>(rows.in("ContentTable", partition).getLast());
    place.put("sk", AttributeValue.fromS("0000#" + text(place, "slug")));
    rows.put("ContentTable", place);

    Answer list =
        partition.startsWith("CONTENT_LIST")
            ? admin().get(adminOf("traitement"))
            : CLOUD.api().get(of("traitement"));

    assertThat(list.status()).isEqualTo(200);
    assertThat(slugs(list))
        .startsWith(text(place, "slug"))
        .containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void a_page_of_long_texts_is_shorter_and_goes_on_where_it_ended() {
    String long49k = "<p>" + "é".repeat(49_000) + "</p>";
    for (int n = 10; n < 24; n++) {
      create(
          "resource",
          ("\"titleFr\":\"Long %1$d\",\"titleEn\":\"Long %1$d\",\"contentHtmlFr\":\"%2$s\","
                  + "\"contentHtmlEn\":\"%2$s\",\"sortOrder\":0")
              .formatted(n, long49k));
    }

    Answer first = admin().get(adminOf("resource"));
    assertThat(rows.cost("AdminListContent")).containsExactly("Query", "BatchGetItem");
    Answer next =
        admin().get(adminOf("resource") + "?cursor=" + first.json().path("nextCursor").asText());

    assertThat(slugs(first)).hasSize(12).startsWith("long-10").endsWith("long-21");
    assertThat(slugs(next))
        .startsWith("long-22", "long-23", "si-vous-avez-besoin-d-aide-maintenant");
    assertThat(next.json().has("nextCursor")).isFalse();
  }

  @Test
  void asking_for_what_is_so_already_writes_nothing() {
    Answer same = put("problematique/anxiete", "\"titleFr\":\"Anxiété\",\"status\":\"published\"");

    assertThat(same.status()).isEqualTo(200);
    assertThat(rows.cost("AdminUpdateContent")).containsExactly("GetItem");
  }

  @Test
  void changes_at_once_are_all_kept_and_who_made_the_last_is_noted() {
    Api admin = admin();
    String anxiety = "/api/admin/content/problematique/anxiete";

    List<Answer> answers =
        AtOnce.all(
            List.of(
                () -> admin.call("PUT", anxiety, "{\"titleEn\":\"Worry\"}"),
                () -> admin.call("PUT", anxiety, "{\"sortOrder\":9}"),
                () -> admin.call("PUT", anxiety, "{\"summaryFr\":\"Bref\"}")));

    assertThat(answers).allMatch(it -> it.status() == 200);
    JsonNode pair = admin.get(anxiety).json();
    assertThat(pair.at("/en/title").asText()).isEqualTo("Worry");
    assertThat(pair.path("sortOrder").asInt()).isEqualTo(9);
    assertThat(pair.at("/fr/summary").asText()).isEqualTo("Bref");
    assertThat(rows.in("ContentTable", "CONTENT_LIST#problematique"))
        .filteredOn(it -> text(it, "slug").equals("anxiete"))
        .singleElement()
        .satisfies(it -> assertThat(text(it, "sk")).isEqualTo("0009#anxiete"))
        .satisfies(it -> assertThat(text(it, "titleEn")).isEqualTo("Worry"))
        .satisfies(it -> assertThat(text(it, "updatedBy")).isNotBlank());
  }
}
