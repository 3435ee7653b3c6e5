package ca.jechemine.system.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListResourcesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String LIST = "/api/resources";
  private static final String ALIAS = "/api/library";
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Counted counted = new Counted(CLOUD);

  @Test
  void a_list_holds_what_the_pages_show() throws InterruptedException {
    String id =
        catalogued.resource(
            "Zénitude",
            Map.of(
                "titleEn", "\"Zen\"",
                "price", "12.5",
                "tags", "[\"calme\"]",
                "author", "\"Zoé\"",
                "readTime", "\"6 min\"",
                "previewUrl", "\"https://exemple.ca/a.png\"",
                "contentUrl", "\"https://exemple.ca/secret\""));
    counted.count(id, Map.of("ratingSum", 14, "ratingCount", 3));
    CLOUD.cloud().advance(TWO_SECONDS);

    Answer answer = client().get(LIST + "?search=zenitude&locale=en");
    JsonNode first = answer.json().path("resources").path(0);

    assertThat(first.path("_id").asText()).isEqualTo(id).isEqualTo(first.path("id").asText());
    assertThat(first.path("title").asText()).isEqualTo("Zen");
    assertThat(first.path("price").asText()).isEqualTo("$12.50");
    assertThat(first.path("isFree").asBoolean(true)).isFalse();
    assertThat(first.path("hasAccess").asBoolean(true)).isFalse();
    assertThat(first.path("rating").asDouble()).isEqualTo(4.7);
    assertThat(first.path("ratingCount").asInt()).isEqualTo(3);
    assertThat(answer.body()).doesNotContain("secret", "contentHtml", "Le texte");
  }

  @Test
  void the_two_paths_answer_the_same_and_take_each_others_cursors() {
    JsonNode one = client().get(LIST + "?limit=3&sort=title").json();
    String cursor = one.path("nextCursor").asText();

    assertThat(client().get(ALIAS + "?limit=3&sort=title").json()).isEqualTo(one);
    assertThat(ids(client().get(ALIAS + "?limit=3&sort=title&cursor=" + cursor).json()))
        .isEqualTo(ids(client().get(LIST + "?limit=3&sort=title&page=2").json()));
    assertThat(client().get(ALIAS + "/categories").json())
        .isEqualTo(client().get(LIST + "/categories").json());
  }

  /// Contract 40 §4.2: `GET /library…` answers the same as `GET /resources…`.
  @ParameterizedTest
  @ValueSource(
      strings = {"", "/favorites", "/downloads", "/purchases", "/mine", "/download", "/reviews"})
  void what_is_read_under_the_one_path_is_read_under_the_other(String list) {
    String id =
        catalogued.resource("Deux chemins", Map.of("fileUrl", "\"https://exemple.ca/a.pdf\""));
    client().post(LIST + "/" + id + "/favorite", "");
    client().get(LIST + "/" + id + "/download");
    boolean isOfOne = Set.of("", "/download", "/reviews").contains(list);
    String path = (isOfOne ? "/" + id : "") + list;

    Answer answer = client().get(ALIAS + path);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json()).isEqualTo(client().get(LIST + path).json());
    assertThat(CLOUD.api().get(ALIAS + path).status()).isEqualTo(401);
    if (isOfOne) {
      assertThat(client().get(ALIAS + "/x" + list).status()).isEqualTo(400);
    }
  }

  @Test
  void clients_professionals_and_administrators_see_what_is_for_them_in_lists_and_counts()
      throws InterruptedException {
    String clients = catalogued.resource("Zqlient", Map.of("audience", "\"client\""));
    String professionals = catalogued.resource("Zqpro", Map.of("audience", "\"professional\""));
    String all = catalogued.resource("Zqtous", Map.of("audience", "\"all\""));
    catalogued.resource("Zqbrouillon", Map.of("status", "\"draft\""));
    CLOUD.cloud().advance(TWO_SECONDS);

    assertThat(found(Persona.CLIENT, "search=zq")).containsExactlyInAnyOrder(clients, all);
    assertThat(found(Persona.PROFESSIONAL, "search=zq"))
        .containsExactlyInAnyOrder(professionals, all);
    assertThat(found(Persona.SUPPORT_ADMIN, "search=zq"))
        .containsExactlyInAnyOrder(clients, professionals, all);
    JsonNode client = client().get(LIST + "?search=xylophone").json();
    JsonNode admin = CLOUD.api().as(Persona.SUPPORT_ADMIN).get(LIST + "?search=xylophone").json();
    assertThat(client.path("pagination").path("total").asInt()).isZero();
    assertThat(client.path("summary").path("total").asInt())
        .isPositive()
        .isLessThan(admin.path("summary").path("total").asInt());
  }

  @Test
  void the_summary_ignores_filters_and_each_count_says_what_its_filter_would_leave() {
    JsonNode everything = client().get(LIST + "?locale=fr").json();
    JsonNode narrowed = client().get(LIST + "?locale=fr&type=article&category=Sommeil").json();

    assertThat(narrowed.path("summary")).isEqualTo(everything.path("summary"));
    assertThat(narrowed.path("summary").path("free").asInt()).isGreaterThanOrEqualTo(8);
    for (JsonNode category : narrowed.path("categories")) {
      assertThat(total("type=article&category=" + encoded(category.path("name").asText())))
          .isEqualTo(category.path("count").asInt());
    }
    for (JsonNode type : narrowed.path("types")) {
      assertThat(total("category=sommeil&type=" + type.path("type").asText()))
          .isEqualTo(type.path("count").asInt());
    }
    assertThat(narrowed.path("types").size()).isGreaterThan(1);
    assertThat(narrowed.path("categories").size()).isGreaterThan(1);
    JsonNode facets = client().get(LIST + "/categories?locale=fr").json();
    assertThat(facets.path("categories")).isEqualTo(everything.path("categories"));
    assertThat(facets.path("types")).isEqualTo(everything.path("types"));
  }

  @ParameterizedTest
  @CsvSource({
    "type=video,type,video",
    "type=all&category=SOMMEIL,category,Sommeil",
    "category=sleep,category,Sommeil",
    "category=parentalite,category,Parentalité",
    "free=true,isFree,true",
    "free=false&type=course,type,course"
  })
  void filters_leave_what_they_name(String query, String field, String value) {
    JsonNode answer = client().get(LIST + "?locale=fr&" + query).json();

    assertThat(answer.path("resources").size()).isPositive();
    answer.path("resources").forEach(it -> assertThat(it.path(field).asText()).isEqualTo(value));
  }

  @Test
  void a_tag_is_found_whatever_its_accents() {
    assertThat(found(Persona.CLIENT, "tag=anxiete"))
        .isNotEmpty()
        .isEqualTo(found(Persona.CLIENT, "tag=Anxi%C3%A9t%C3%A9"));
  }

  @Test
  void favourites_and_purchases_are_those_of_the_caller() throws InterruptedException {
    String marked = catalogued.resource("Marquée", "10");
    String bought = catalogued.resource("Achetée", "10");
    counted.shelve(Persona.CLIENT, marked, Map.of("favoritedAt", "2026-06-01T12:00:00Z"));
    counted.buy(Persona.CLIENT, bought);
    CLOUD.cloud().advance(TWO_SECONDS);

    assertThat(found(Persona.CLIENT, "favorites=true")).containsExactly(marked);
    assertThat(found(Persona.CLIENT, "purchased=true")).containsExactly(bought);
    assertThat(found(Persona.CLIENT, "favorites=true&purchased=true")).isEmpty();
    assertThat(found(Persona.OTHER_CLIENT, "favorites=true")).isEmpty();
    JsonNode mine = client().get(LIST + "?purchased=true").json().path("resources").path(0);
    assertThat(mine.path("isPurchased").asBoolean()).isTrue();
    assertThat(mine.path("hasAccess").asBoolean()).isTrue();
    assertThat(mine.path("isFavorite").asBoolean(true)).isFalse();
  }

  @Test
  void orders_are_what_they_say() throws InterruptedException {
    String first = catalogued.resource("Ordre b", "30");
    String second = catalogued.resource("Ordre A", "20");
    String third = catalogued.resource("ordre é", "40");
    counted.count(first, Map.of("favorites", 5, "ratingSum", 9, "ratingCount", 2));
    counted.count(second, Map.of("downloads", 6, "ratingSum", 5, "ratingCount", 1));
    CLOUD.cloud().advance(Duration.ofMinutes(2));

    assertThat(sorted("recent")).containsExactly(third, second, first);
    assertThat(sorted("price_asc")).containsExactly(second, first, third);
    assertThat(sorted("price_desc")).containsExactly(third, first, second);
    assertThat(sorted("title")).containsExactly(second, first, third);
    assertThat(sorted("popular")).containsExactly(second, first, third);
    assertThat(sorted("rating")).containsExactly(second, first, third);
  }

  /// One function a path: two instances with a copy each.
  @Test
  void a_change_is_seen_by_every_warm_instance_within_two_seconds() throws InterruptedException {
    assertThat(found(Persona.CLIENT, "search=nouveaute")).isEmpty();
    assertThat(client().get(ALIAS + "?search=nouveaute").json().path("resources").size()).isZero();

    String id = catalogued.resource("Nouveauté", "0");
    CLOUD.cloud().advance(TWO_SECONDS);

    assertThat(found(Persona.CLIENT, "search=nouveaute")).containsExactly(id);
    assertThat(ids(client().get(ALIAS + "?search=nouveaute").json())).containsExactly(id);
    assertThat(CLOUD.cloud().invocations().lastOf("ListLibrary").calls("DynamoDb"))
        .extracting(it -> it.operation())
        .containsExactlyInAnyOrder("GetItem", "Query", "BatchGetItem", "BatchGetItem");
  }

  @Test
  void within_a_second_nothing_is_asked_about_changes() throws InterruptedException {
    CLOUD.cloud().advance(Duration.ofMinutes(2)); // what is counted is read anew first
    found(Persona.CLIENT, "limit=5");
    CLOUD.cloud().advance(TWO_SECONDS);
    found(Persona.CLIENT, "limit=5");

    assertThat(CLOUD.cloud().invocations().lastOf("ListResources").calls("DynamoDb"))
        .extracting(it -> it.operation())
        .containsExactlyInAnyOrder("GetItem", "BatchGetItem", "BatchGetItem");
  }

  @ParameterizedTest
  @ValueSource(strings = {"recent", "popular", "rating", "price_asc", "price_desc", "title"})
  void who_turns_the_pages_sees_each_once_while_others_come(String sort)
      throws InterruptedException {
    Set<String> before = Set.copyOf(walk(LIST, "sort=" + sort, () -> {}));
    int[] turns = {0};

    List<String> seen =
        walk(
            LIST,
            "sort=" + sort,
            () -> {
              catalogued.resource("Entre-temps " + turns[0]++, Integer.toString(turns[0] * 7));
              CLOUD.cloud().advance(TWO_SECONDS);
            });

    assertThat(turns[0]).isGreaterThan(2);
    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
  }

  @Test
  void a_search_goes_on_as_it_began_also_when_its_words_become_known() throws InterruptedException {
    IntStream.range(0, 7).forEach(n -> catalogued.resource("Marmelade " + n, "0"));
    CLOUD.cloud().advance(TWO_SECONDS);
    int[] turns = {0};

    List<String> seen =
        walk(
            LIST,
            "search=marmelqde",
            () -> {
              catalogued.resource("Marmelqde " + turns[0]++, "0");
              CLOUD.cloud().advance(TWO_SECONDS);
            });

    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(7);
    assertThat(found(Persona.CLIENT, "search=marmelade")).isSubsetOf(seen);
  }

  @Test
  void pages_and_cursors_tell_the_same_story() {
    JsonNode second = client().get(LIST + "?limit=4&page=2").json();
    String cursor = client().get(LIST + "?limit=4").json().path("nextCursor").asText();
    JsonNode after = client().get(LIST + "?limit=4&cursor=" + cursor).json();

    assertThat(after).isEqualTo(second);
    assertThat(second.path("pagination").path("page").asInt()).isEqualTo(2);
    int total = second.path("pagination").path("total").asInt();
    assertThat(second.path("pagination").path("pages").asInt()).isEqualTo((total + 3) / 4);
    JsonNode beyond = client().get(LIST + "?page=1000000&limit=100").json();
    assertThat(beyond.path("resources").size()).isZero();
    assertThat(beyond.has("nextCursor")).isFalse();
    assertThat(beyond.path("pagination").path("total").asInt()).isEqualTo(total);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=poster",
        "type=ARTICLE",
        "sort=cheapest",
        "sort=relevance",
        "free=yes",
        "favorites=1",
        "purchased=oui",
        "page=0",
        "page=-1",
        "page=NaN",
        "page=1.5",
        "limit=0",
        "limit=101",
        "limit=NaN",
        "locale=de",
        "cursor=mine"
      })
  void what_makes_no_sense_is_refused(String query) {
    assertThat(client().get(LIST + "?" + query).status()).isEqualTo(400);
    assertThat(client().get(ALIAS + "?" + query).status()).isEqualTo(400);
  }

  @Test
  void every_field_at_fault_is_named() {
    JsonNode error = client().get(LIST + "?type=a&sort=b&free=c").json();

    assertThat(error.toString()).contains("\"type\"", "\"sort\"", "\"free\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&search=x", "&sort=title", "&type=article", "&free=true", "&locale=en"})
  void a_cursor_is_good_for_its_own_list_alone(String other) {
    String cursor = client().get(LIST + "?limit=2&locale=fr").json().path("nextCursor").asText();

    assertThat(client().get(LIST + "?limit=5&locale=fr&cursor=" + cursor).status()).isEqualTo(200);
    String query = other.startsWith("&locale") ? other : "&locale=fr" + other;
    assertThat(client().get(LIST + "?limit=2" + query + "&cursor=" + cursor).status())
        .isEqualTo(400);
  }

  @Test
  void of_a_long_text_the_beginning_counts() {
    assertThat(found(Persona.CLIENT, "search=" + "insomnie+".repeat(60))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {LIST, ALIAS, LIST + "/categories", ALIAS + "/categories"})
  void nobody_finds_nothing(String path) {
    assertThat(CLOUD.api().get(path).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(
      value = Persona.class,
      names = {"CLIENT", "PENDING_PROFESSIONAL", "PROFESSIONAL", "SUPER_ADMIN"})
  void whoever_is_signed_in_finds_something(Persona persona) {
    assertThat(found(persona, "limit=100")).isNotEmpty();
  }

  private static Api client() {
    return CLOUD.api().as(Persona.CLIENT);
  }

  private static List<String> found(Persona persona, String query) {
    return ids(CLOUD.api().as(persona).get(LIST + "?" + query).json());
  }

  private static List<String> sorted(String sort) {
    return found(Persona.CLIENT, "search=ordre&sort=" + sort);
  }

  private static int total(String query) {
    return client()
        .get(LIST + "?locale=fr&" + query)
        .json()
        .path("pagination")
        .path("total")
        .asInt();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.path("resources").forEach(it -> ids.add(it.path("id").asText()));
    return ids;
  }

  private interface Turning {
    void turn() throws InterruptedException;
  }

  private static List<String> walk(String path, String query, Turning turning)
      throws InterruptedException {
    List<String> seen = new ArrayList<>();
    Set<String> cursors = new LinkedHashSet<>();
    String cursor = "";
    do {
      JsonNode page = client().get(path + "?limit=6&" + query + cursor).json();
      seen.addAll(ids(page));
      String next = page.path("nextCursor").asText("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
      if (!cursor.isEmpty() && cursors.size() < 3) {
        turning.turn();
      }
    } while (!cursor.isEmpty() && cursors.add(cursor));
    return seen;
  }
}
