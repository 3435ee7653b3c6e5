package ca.jechemine.system.library;

import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Caller;
import ca.jechemine.library.ShelfModule;
import ca.jechemine.library.application.MarkFavorite;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FavoritesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String FAVORITES = RESOURCES + "favorites";

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Shelving shelving = new Shelving(CLOUD);
  private final LibraryRows rows = new LibraryRows(CLOUD);
  private final Api client = CLOUD.api().as(Persona.CLIENT);

  @Test
  void what_is_marked_twice_is_marked_and_counted_once_and_so_is_what_is_unmarked()
      throws Exception {
    String id = catalogued.resource("Marquée", "0");

    assertThat(mark(id).json().path("isFavorite").asBoolean()).isTrue();
    assertThat(mark(id).json().path("isFavorite").asBoolean()).isTrue();

    assertThat(shelving.favorites(id)).isOne();
    assertThat(resource(id).path("isFavorite").asBoolean()).isTrue();
    CLOUD.cloud().advance(Duration.ofSeconds(2)); // what is in the catalogue is believed a second
    assertThat(favorites()).contains(id);

    assertThat(unmark(id).json().path("isFavorite").asBoolean(true)).isFalse();
    assertThat(unmark(id).json().path("isFavorite").asBoolean(true)).isFalse();

    assertThat(shelving.favorites(id)).isZero();
    assertThat(resource(id).path("isFavorite").asBoolean(true)).isFalse();
    assertThat(favorites()).doesNotContain(id);
  }

  @Test
  void a_mark_is_two_reads_and_one_transaction() {
    String id = catalogued.resource("Budget", "0");

    mark(id);

    assertThat(
            CLOUD.cloud().invocations().lastOf("MarkFavorite").calls("DynamoDb").stream()
                .map(it -> it.operation()))
        .containsExactly("GetItem", "BatchGetItem", "TransactWriteItems");
  }

  @Test
  void twenty_clicks_of_one_person_at_once_count_once() {
    String id = catalogued.resource("Vingt clics", "0");

    List<Integer> statuses = AtOnce.times(20, () -> mark(id).status());

    assertThat(statuses).containsOnly(200);
    assertThat(shelving.favorites(id)).isOne();
    assertThat(AtOnce.times(20, () -> unmark(id).status())).containsOnly(200);
    assertThat(shelving.favorites(id)).isZero();
  }

  @Test
  void a_hundred_people_at_once_count_a_hundred_and_who_goes_back_and_forth_as_it_ends() {
    String resource = catalogued.resource("Cent", "0");
    ResourceId id = new ResourceId(resource);
    MarkFavorite marking =
        CLOUD
            .cloud()
            .functions()
            .platform("MarkFavorite")
            .build(() -> ShelfModule.current().markFavorite());
    List<Callable<ResourceId>> marks = new ArrayList<>();
    List<Callable<ResourceId>> changes = new ArrayList<>();
    List<Caller> crowd = Shelving.crowd(100);
    for (int n = 0; n < crowd.size(); n++) {
      Caller person = crowd.get(n);
      marks.add(() -> {
        marking.mark(id, person);
        return id;
      });
      Callable<ResourceId> back =
          () -> {
            marking.unmark(id, person);
            return id;
          };
      // Some leave, some go on and off at the same moment.
      changes.add(n % 2 == 0 ? back : marks.getLast());
      if (n % 5 == 0) {
        changes.add(marks.getLast());
        changes.add(back);
      }
    }

    AtOnce.all(marks);
    assertThat(shelving.favorites(resource)).isEqualTo(100);
    AtOnce.all(changes);
    long marked =
        crowd.stream()
            .filter(it ->
                rows.find("SHELF#" + it.id(), "RESOURCE#" + resource).stream()
                    .anyMatch(row -> row.optionalInstant("favoritedAt").isPresent()))
            .count();
    assertThat(marked).isBetween(40L, 60L);
    assertThat(shelving.favorites(resource)).isEqualTo(marked);
  }

  @Test
  void the_list_is_that_of_the_library_and_every_page_goes_on_where_the_last_one_ended()
      throws Exception {
    Api other = CLOUD.api().as(Persona.OTHER_CLIENT);
    List<String> marked = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      String id = catalogued.resource("Rang " + n, Map.of("titleEn", "\"Rank " + n + "\""));
      other.post(RESOURCES + id + "/favorite", "");
      marked.addFirst(id);
      CLOUD.cloud().advance(Duration.ofSeconds(1));
    }
    String gone = marked.remove(1);
    shelving.archive(gone);
    catalogued.resource("Sans marque", Map.of("type", "\"webinar\""));
    CLOUD.cloud().advance(Duration.ofSeconds(2));

    List<String> seen = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    do {
      JsonNode page = other.get(FAVORITES + "?limit=2&locale=en" + cursor).json();
      assertThat(page.path("resources").size()).isLessThanOrEqualTo(2);
      seen.addAll(Shelving.ids(page.path("resources")));
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
      pages++;
    } while (!cursor.isEmpty());

    assertThat(seen).isEqualTo(marked);
    assertThat(pages).isEqualTo(2);
    JsonNode list = other.get(FAVORITES + "?locale=en").json();
    assertThat(list).isEqualTo(other.get("/api/resources?favorites=true&locale=en").json());
    assertThat(list.path("pagination"))
        .isEqualTo(
            new ObjectMapper().readTree("{\"page\":1,\"limit\":20,\"total\":4,\"pages\":1}"));
    assertThat(list.at("/types/0/count").asInt()).isEqualTo(4);
    assertThat(list.at("/categories/0/count").asInt()).isEqualTo(4);
    assertThat(list.at("/summary/total").asInt()).isGreaterThan(4);
    assertThat(Shelving.ids(other.get(FAVORITES + "?page=2&limit=3").json().path("resources")))
        .containsExactly(marked.getLast());
    JsonNode first = list.path("resources").path(0);
    assertThat(first.path("title").asText()).isEqualTo("Rank 4");
    assertThat(first.path("isFavorite").asBoolean()).isTrue();
  }

  @Test
  void a_cursor_of_another_list_is_refused() throws Exception {
    mark(catalogued.resource("Repère 1", "0"));
    mark(catalogued.resource("Repère 2", "0"));
    CLOUD.cloud().advance(Duration.ofSeconds(2));
    String cursor = client.get(FAVORITES + "?limit=1").text("nextCursor");

    assertThat(client.get(FAVORITES + "?limit=1&cursor=" + cursor).status()).isEqualTo(200);
    assertThat(client.get(RESOURCES + "mine?limit=1&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(client.get("/api/resources?limit=1&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(
            Shelving.ids(
                CLOUD
                    .api()
                    .as(Persona.PROFESSIONAL)
                    .get(FAVORITES + "?cursor=" + cursor)
                    .json()
                    .path("resources")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=x", "locale=de"})
  void a_list_takes_no_other_numbers_cursors_and_languages(String query) {
    assertThat(client.get(FAVORITES + "?" + query).status()).isEqualTo(400);
    assertThat(client.get(RESOURCES + "mine?" + query).status()).isEqualTo(400);
    assertThat(client.get(RESOURCES + "downloads?" + query).status()).isEqualTo(400);
  }

  /// What was given stays with whom it was given to, whoever it is for by now: the same for each
  /// reader of it.
  @Test
  void what_was_given_is_marked_read_and_discussed_also_when_it_is_for_others_by_now() {
    String id = catalogued.resource("Donnée", "12");
    shelving.plant(Persona.CLIENT, id, Map.of("giftId", AttributeValue.fromS("gift-9")));
    mark(id);
    CLOUD
        .api()
        .as(Persona.CONTENT_ADMIN)
        .patch(Catalogued.ADMIN + "/" + id, "{\"audience\":\"professional\"}");
    Api other = CLOUD.api().as(Persona.OTHER_CLIENT);

    assertThat(resource(id).path("hasAccess").asBoolean()).isTrue();
    assertThat(client.get(RESOURCES + id + "/reviews").status()).isEqualTo(200);
    assertThat(client.post(RESOURCES + id + "/reviews", "{\"rating\":5}").status()).isEqualTo(201);
    assertThat(unmark(id).status()).isEqualTo(200);
    assertThat(mark(id).status()).isEqualTo(200);
    assertThat(shelving.favorites(id)).isOne();
    for (String path : List.of("", "/reviews")) {
      assertThat(other.get(RESOURCES + id + path).status()).isEqualTo(404);
    }
    assertThat(other.post(RESOURCES + id + "/favorite", "").status()).isEqualTo(404);
  }

  @Test
  void what_the_caller_does_not_see_is_not_found() {
    String draft = catalogued.resource("Brouillon", Map.of("status", "\"draft\""));
    String others = catalogued.resource("Autres", Map.of("audience", "\"professional\""));

    for (String id : List.of(draft, others, "0123456789abcdef01234567")) {
      assertThat(mark(id).status()).isEqualTo(404);
      assertThat(unmark(id).json().path("isFavorite").asBoolean(true)).isFalse();
    }
    assertThat(shelving.favorites(draft)).isZero();
    assertThat(mark("x").status()).isEqualTo(400);
    assertThat(CLOUD.api().post(RESOURCES + draft + "/favorite", "").status()).isEqualTo(401);
    assertThat(CLOUD.api().get(FAVORITES).status()).isEqualTo(401);
  }

  private Answer mark(String id) {
    return client.post(RESOURCES + id + "/favorite", "");
  }

  private Answer unmark(String id) {
    return client.delete(RESOURCES + id + "/favorite");
  }

  private JsonNode resource(String id) {
    return client.get(RESOURCES + id).json().path("resource");
  }

  private List<String> favorites() {
    return Shelving.ids(client.get(FAVORITES).json().path("resources"));
  }
}
