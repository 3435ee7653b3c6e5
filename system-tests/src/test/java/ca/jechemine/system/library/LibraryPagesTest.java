package ca.jechemine.system.library;

import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Caller;
import ca.jechemine.library.ReviewModule;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// P23 of the library's lists: whoever turns the pages sees each item once, whatever arrives
/// between one page and the next. `ListResourcesTest` shows it of the list of resources, in each
/// order.
class LibraryPagesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final int BEFORE = 14;
  private static final int PAGE = 3;

  /// What is published is found within two seconds.
  private static final Duration UNTIL_THE_CATALOGUE_HAS_IT = Duration.ofSeconds(2);

  private static final List<Caller> AUTHORS = Shelving.crowd(2 * BEFORE);

  private static String reviewed = "";

  /// A list, where its items are, what names one, and what adds the n-th.
  @SuppressWarnings("ImmutableEnumChecker") // What makes them arrive keeps nothing.
  enum Pages {
    FAVORITES("favorites", "/resources", "/id", LibraryPagesTest::mark),
    DOWNLOADS("downloads", "/downloads", "/resource/id", LibraryPagesTest::download),
    OWN("mine", "/resources", "/id", LibraryPagesTest::read),
    PURCHASES("purchases", "/purchases", "/id", LibraryPagesTest::buy),
    REVIEWS("reviews", "/reviews", "/id", LibraryPagesTest::review),
    DESK("", "/resources", "/id", n -> resource("Bureau " + n));

    private final String path;
    private final String items;
    private final String id;
    private final IntFunction<String> arrival;

    Pages(String path, String items, String id, IntFunction<String> arrival) {
      this.path = path;
      this.items = items;
      this.id = id;
      this.arrival = arrival;
    }

    String address() {
      return switch (this) {
        case DESK -> Catalogued.ADMIN;
        case REVIEWS -> RESOURCES + reviewed + "/reviews";
        default -> RESOURCES + path;
      };
    }

    Api reader() {
      return this == DESK ? CLOUD.api().as(Persona.CONTENT_ADMIN) : client();
    }
  }

  @BeforeAll
  static void aResourceOfWhichPeopleSaySomething() {
    reviewed = resource("Commentée");
  }

  @ParameterizedTest
  @EnumSource(Pages.class)
  void P23_whoever_turns_the_pages_sees_each_once_while_others_arrive(Pages list)
      throws InterruptedException {
    List<String> before = new ArrayList<>();
    for (int n = 0; n < BEFORE; n++) {
      before.addFirst(list.arrival.apply(n));
      if (n % 2 == 0) { // of every two, both came at one moment
        CLOUD.cloud().advance(Duration.ofMillis(5));
      }
    }

    CLOUD.cloud().advance(UNTIL_THE_CATALOGUE_HAS_IT);
    List<String> seen = walk(list);

    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    CLOUD.cloud().advance(UNTIL_THE_CATALOGUE_HAS_IT);
    assertThat(walk(list)).doesNotHaveDuplicates().hasSizeGreaterThan(seen.size());
  }

  /// Between each page and the next two more come, and the clock goes on.
  private static List<String> walk(Pages list) throws InterruptedException {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    int arrived = BEFORE;
    do {
      JsonNode page = list.reader().get(list.address() + "?limit=" + PAGE + cursor).json();
      JsonNode items = page.at(list.items);
      assertThat(items.size()).isBetween(1, PAGE);
      items.forEach(it -> seen.add(it.at(list.id).asText()));
      String next = page.path("nextCursor").asText("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
      if (!next.isEmpty() && arrived < BEFORE + 8) {
        CLOUD.cloud().advance(Duration.ofMillis(5));
        assertThat(list.arrival.apply(arrived++)).isNotEmpty();
        assertThat(list.arrival.apply(arrived++)).isNotEmpty();
      }
    } while (!cursor.isEmpty());
    return seen;
  }

  @Test
  void P23_a_cursor_of_the_desk_is_good_for_its_own_list_alone() {
    IntStream.range(0, 2).forEach(n -> resource("Repère " + n));
    Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
    JsonNode first = admin.get(Catalogued.ADMIN + "?limit=1").json();
    String cursor = "&cursor=" + first.path("nextCursor").asText();

    JsonNode second = admin.get(Catalogued.ADMIN + "?limit=1" + cursor).json();
    assertThat(second.at("/pagination/page").asInt()).isEqualTo(2);
    assertThat(second.at("/resources/0/id")).isNotEqualTo(first.at("/resources/0/id"));
    assertThat(admin.get(Catalogued.ADMIN + "?limit=5" + cursor).status()).isEqualTo(200);
    for (String other : List.of("&status=draft", "&type=guide", "&search=repere")) {
      assertThat(admin.get(Catalogued.ADMIN + "?limit=1" + other + cursor).status()).isEqualTo(400);
    }
    assertThat(client().get(RESOURCES.replaceFirst("/$", "") + "?limit=1" + cursor).status())
        .isEqualTo(400);
    assertThat(admin.get(Catalogued.ADMIN + "?cursor=mine").status()).isEqualTo(400);
  }

  private static Api client() {
    return CLOUD.api().as(Persona.CLIENT);
  }

  private static String resource(String title) {
    return new Catalogued(CLOUD).resource(title, Map.of("fileUrl", "\"https://exemple.ca/a.pdf\""));
  }

  private static String mark(int n) {
    String id = resource("Marquée " + n);
    client().post(RESOURCES + id + "/favorite", "");
    return id;
  }

  private static String download(int n) {
    String id = resource("Téléchargée " + n);
    client().get(RESOURCES + id + "/download");
    return id;
  }

  private static String read(int n) {
    String id = resource("Lue " + n);
    client().call("PUT", RESOURCES + id + "/progress", "{\"position\":5}");
    return id;
  }

  private static String buy(int n) {
    return Sold.to(CLOUD, Persona.CLIENT, resource("Achetée " + n));
  }

  /// Somebody else says something.
  private static String review(int n) {
    return CLOUD
        .cloud()
        .functions()
        .platform("ReviewResource")
        .build(() -> ReviewModule.current().reviewResource())
        .write(new ResourceId(reviewed), 1 + n % 5, "Un mot.", false, AUTHORS.get(n))
        .review()
        .id();
  }
}
