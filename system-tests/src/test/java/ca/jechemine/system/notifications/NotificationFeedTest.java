package ca.jechemine.system.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The in-app feed over HTTP (contract 40 §3.6).
class NotificationFeedTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String FEED = "/api/notifications";
  private static final String ALL = FEED + "/read-all";

  private final FeedRows rows = new FeedRows(CLOUD);
  private Api client = CLOUD.api();

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    client = CLOUD.api().as(Persona.CLIENT);
  }

  @Test
  void what_happened_is_in_the_readers_feed_until_they_read_and_delete_it()
      throws InterruptedException {
    Instant now = CLOUD.cloud().clock().instant();
    String reader = rows.id(Persona.CLIENT).value();
    Publisher.publish(
        CLOUD,
        new AccountWelcomed(
            "0198f3a1b2c30000000000f4",
            reader,
            Persona.CLIENT.email(),
            "Nadia",
            "fr",
            Role.CLIENT,
            null,
            now));

    JsonNode feed = client.get(FEED).json();
    JsonNode row = feed.at("/notifications/0");
    String id = row.path("id").asText();
    assertThat(feed.path("unreadCount").asInt()).isEqualTo(1);
    assertThat(feed.path("nextCursor").isNull()).isTrue();
    assertThat(row.path("_id").asText()).isEqualTo(id);
    assertThat(row.path("userId").asText()).isEqualTo(reader);
    assertThat(row.path("type").asText()).isEqualTo("system");
    assertThat(row.path("event").asText()).isEqualTo("account.welcome");
    assertThat(row.path("title").asText()).isEqualTo("Bienvenue chez Je chemine");
    assertThat(row.at("/metadata/link").asText()).isEqualTo("/client/dashboard");
    assertThat(row.path("read").asBoolean()).isFalse();
    assertThat(Instant.parse(row.path("createdAt").asText())).isEqualTo(now);

    JsonNode read = client.patch(FEED + "/" + id + "/read", "").json();
    assertThat(read.path("unreadCount").asInt()).isZero();
    assertThat(read.at("/notification/read").asBoolean()).isTrue();
    String readAt = read.at("/notification/readAt").asText();

    CLOUD.cloud().advance(Duration.ofSeconds(5));
    assertThat(
            client
                .patch(FEED + "/" + id + "/read", "{\"read\":true}")
                .json()
                .at("/notification/readAt")
                .asText())
        .isEqualTo(readAt);
    JsonNode unread = client.patch(FEED + "/" + id + "/read", "{\"read\":false}").json();
    assertThat(unread.path("unreadCount").asInt()).isEqualTo(1);
    assertThat(unread.at("/notification/readAt").isNull()).isTrue();

    assertThat(client.delete(FEED + "/" + id).json().path("success").asBoolean()).isTrue();
    assertThat(client.delete(FEED + "/" + id).status()).isEqualTo(404);
    assertThat(unreadCount()).isZero();
    assertThat(listed(FEED + "?limit=9")).isEmpty();
  }

  @Test
  void another_readers_rows_are_as_if_they_were_not_there() {
    String id = rows.arrive(rows.id(Persona.CLIENT), 1).getFirst();
    for (Persona stranger : List.of(Persona.OTHER_CLIENT, Persona.SUPER_ADMIN)) {
      Api other = CLOUD.api().as(stranger);

      assertThat(other.patch(FEED + "/" + id + "/read", "{}").status()).isEqualTo(404);
      assertThat(other.delete(FEED + "/" + id).status()).isEqualTo(404);
      assertThat(other.post(ALL, "{}").json().path("updated").asInt()).isZero();
      assertThat(other.get(FEED).body()).doesNotContain(id);
    }
    assertThat(unreadCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=0, limit",
    "?limit=101, limit",
    "?limit=many, limit",
    "?cursor=mine, cursor",
    "?unread=yes, unread",
    "?type=weather, type"
  })
  void a_list_that_is_asked_for_wrongly_is_refused(String query, String field) {
    Answer answer = client.get(FEED + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains(field);
  }

  @Test
  void a_cursor_is_good_for_its_own_list_alone() {
    rows.arrive(rows.id(Persona.CLIENT), 9);
    String cursor = client.get(FEED + "?limit=1").text("nextCursor");

    assertThat(client.get(FEED + "?limit=1&cursor=" + cursor).status()).isEqualTo(200);
    assertThat(client.get(FEED + "?unread=true&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(client.get(FEED + "?type=system&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(
            CLOUD.api().as(Persona.OTHER_CLIENT).get(FEED + "?limit=1&cursor=" + cursor).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"before\":\"yesterday\"}",
        "{\"type\":\"weather\"}",
        "{\"before\":7}",
        "[]",
        "no JSON"
      })
  void everything_is_marked_only_when_it_is_asked_for_rightly(String body) {
    rows.arrive(rows.id(Persona.CLIENT), 4);

    assertThat(client.post(ALL, body).status()).isEqualTo(400);
    assertThat(unreadCount()).isEqualTo(4);
  }

  @Test
  void one_is_marked_only_when_it_is_asked_for_rightly() {
    String id = rows.arrive(rows.id(Persona.CLIENT), 1).getFirst();

    assertThat(client.patch(FEED + "/" + id + "/read", "{\"read\":\"yes\"}").status())
        .isEqualTo(400);
    assertThat(client.patch(FEED + "/nobody/read", "{}").status()).isEqualTo(400);
    assertThat(client.delete(FEED + "/nobody").status()).isEqualTo(400);
    assertThat(unreadCount()).isEqualTo(1);
  }

  @Test
  void all_of_a_type_and_up_to_a_date_are_marked_and_nothing_that_arrives_later() {
    List<String> ids = rows.arrive(rows.id(Persona.CLIENT), 12);
    String date = client.get(FEED).json().at("/notifications/7/createdAt").asText();

    JsonNode some =
        client.post(ALL, "{\"type\":\"system\",\"before\":\"%s\"}".formatted(date)).json();

    assertThat(some.path("updated").asInt()).isEqualTo(2);
    assertThat(some.path("unreadCount").asInt()).isEqualTo(10);
    assertThat(listed(FEED + "?unread=true&type=system&limit=1")).containsExactly(ids.get(8));
    assertThat(client.post(ALL, "").json().path("updated").asInt()).isEqualTo(10);
    rows.arrive(rows.id(Persona.CLIENT), CatalogueEvent.WELCOME, CLOUD.cloud().clock().instant());
    assertThat(unreadCount()).isEqualTo(1);
  }

  @Test
  void P23_a_walk_sees_each_row_once_while_others_arrive() throws Exception {
    List<String> before = rows.arrive(rows.id(Persona.CLIENT), 40);
    Callable<List<String>> arriving = () -> rows.arrive(rows.id(Persona.CLIENT), 60);
    Callable<List<String>> walking = () -> listed(FEED + "?limit=7");
    Callable<List<String>> walkingUnread = () -> listed(FEED + "?unread=true&limit=7");

    List<List<String>> seen = AtOnce.all(List.of(arriving, walking, walkingUnread));

    assertThat(seen.get(1))
        .doesNotHaveDuplicates()
        .containsAll(before)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(seen.get(2)).doesNotHaveDuplicates().containsAll(before);
    assertThat(listed(FEED + "?limit=100")).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void P9_the_count_is_exact_after_two_hundred_calls_at_once() {
    List<String> ids = rows.arrive(rows.id(Persona.CLIENT), 60);
    List<Callable<Answer>> calls = new ArrayList<>();
    IntStream.range(0, 60)
        .forEach(n -> {
          String row = FEED + "/" + ids.get(n);
          calls.add(() -> client.patch(row + "/read", "{}"));
          calls.add(() -> client.patch(row + "/read", n % 4 == 0 ? "{\"read\":false}" : "{}"));
          if (n % 3 == 0) {
            calls.add(() -> client.delete(row));
          }
        });
    IntStream.range(0, 5).forEach(_ -> calls.add(() -> client.post(ALL, "{}")));
    IntStream.range(0, 15).forEach(_ -> calls.add(() -> client.get(FEED + "/unread-count")));
    IntStream.range(0, 40)
        .forEach(n ->
            calls.add(() -> {
              rows.arrive(
                  rows.id(Persona.CLIENT), CatalogueEvent.WELCOME, CLOUD.cloud().clock().instant());
              return client.get(FEED + "?limit=1");
            }));

    List<Answer> answers = AtOnce.all(calls);

    assertThat(answers).hasSize(200).extracting(Answer::status).containsOnly(200, 404);
    assertThat(unreadCount())
        .isEqualTo(listed(FEED + "?unread=true&limit=100").size())
        .isBetween(0, 80);
    assertThat(listed(FEED + "?limit=100")).hasSize(80);
    client.post(ALL, "{}");
    assertThat(unreadCount()).isZero();
  }

  @Test
  void rows_and_their_count_leave_the_feed_after_180_days() throws InterruptedException {
    rows.arrive(rows.id(Persona.CLIENT), 4);
    CLOUD.cloud().advance(Duration.ofDays(182));
    Api later = CLOUD.api().as(Persona.CLIENT);

    assertThat(later.get(FEED).json().path("unreadCount").asInt()).isZero();
    assertThat(later.get(FEED).json().path("notifications")).isEmpty();
  }

  @Test
  void P22_a_page_costs_the_same_of_a_long_feed() {
    rows.arrive(rows.id(Persona.CLIENT), 8);
    List<Integer> few = costs();
    rows.arrive(rows.id(Persona.CLIENT), 120);

    assertThat(costs()).isEqualTo(few);
  }

  /// The items read for pages of one, of each kind of list, and for the count.
  private List<Integer> costs() {
    return Stream.of("", "&unread=true", "&type=system", "&unread=true&type=system")
        .map(it -> {
          assertThat(client.get(FEED + "?limit=1" + it).status()).isEqualTo(200);
          return CLOUD.cloud().invocations().lastOf("ListNotifications").calls("DynamoDb").stream()
              .mapToInt(Call::items)
              .sum();
        })
        .toList();
  }

  private int unreadCount() {
    return client.get(FEED + "/unread-count").json().path("unreadCount").asInt();
  }

  /// The ids of all pages.
  private List<String> listed(String path) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = client.get(path + cursor).json();
      StreamSupport.stream(page.path("notifications").spliterator(), false)
          .forEach(it -> ids.add(it.path("id").asText()));
      cursor =
          page.path("nextCursor").isTextual() ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());
    return ids;
  }
}
