package ca.jechemine.system.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// WebSockets from the ticket to the end (contract 40 §3.7).
class RealTimeTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String FEED = "/api/notifications";

  private final FeedRows rows = new FeedRows(CLOUD);
  private Api client = CLOUD.api();

  @AfterAll
  static void close() {
    HTTP.shutdownNow();
  }

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    client = CLOUD.api().as(Persona.CLIENT);
  }

  @Test
  void every_tab_is_told_what_becomes_of_the_feed_and_no_strangers() {
    Tab one = Tab.open(HTTP, client);
    Tab other = Tab.open(HTTP, client);
    Tab strangers = Tab.open(HTTP, CLOUD.api().as(Persona.OTHER_CLIENT));

    welcome();
    List<JsonNode> created =
        Stream.of(one, other).map(it -> it.next("notification.created")).toList();
    JsonNode listed = client.get(FEED).json();
    assertThat(created)
        .allSatisfy(it -> {
          assertThat(it.path("unreadCount").asInt()).isEqualTo(1);
          assertThat(it.path("notification")).isEqualTo(listed.at("/notifications/0"));
        });

    String id = listed.at("/notifications/0/id").asText();
    one.say("{\"action\":\"markRead\",\"id\":\"%s\"}".formatted(id));
    assertThat(Stream.of(one, other).map(it -> it.next("notification.read")))
        .allSatisfy(it -> {
          assertThat(it.path("id").asText()).isEqualTo(id);
          assertThat(it.path("read").asBoolean()).isTrue();
          assertThat(Instant.parse(it.path("readAt").asText())).isNotNull();
          assertThat(it.path("unreadCount").asInt()).isZero();
        });

    client.patch(FEED + "/" + id + "/read", "{\"read\":false}");
    JsonNode unread = other.until(it -> it.has("read") && !it.path("read").asBoolean()).getLast();
    assertThat(unread.path("type").asText()).isEqualTo("notification.read");
    assertThat(unread.path("readAt").isNull()).isTrue();
    assertThat(unread.path("unreadCount").asInt()).isEqualTo(1);

    other.say("{\"action\":\"markAllRead\"}");
    assertThat(Stream.of(one, other).map(it -> it.next("notifications.read_all")))
        .allSatisfy(it -> {
          assertThat(Instant.parse(it.path("readAt").asText())).isNotNull();
          assertThat(it.has("only")).isFalse();
          assertThat(it.path("unreadCount").asInt()).isZero();
        });

    client.delete(FEED + "/" + id);
    assertThat(Stream.of(one, other).map(it -> it.next("notification.deleted").path("id").asText()))
        .containsOnly(id);

    assertThat(strangers.typesUntilPong()).containsExactly("pong");
  }

  @Test
  void some_that_are_read_together_are_named() {
    rows.arrive(rows.id(Persona.CLIENT), 60);
    Tab tab = Tab.open(HTTP, client);

    client.post(FEED + "/read-all", "{\"type\":\"system\"}");

    JsonNode told = tab.next("notifications.read_all");
    assertThat(told.at("/only/type").asText()).isEqualTo("system");
    assertThat(told.at("/only/before").isNull()).isTrue();
    assertThat(told.path("unreadCount").asInt()).isEqualTo(45);
  }

  @Test
  void a_ticket_opens_one_connection() {
    String address = Tab.address(client);

    List<Callable<Integer>> attempts = Collections.nCopies(4, () -> Tab.refusal(HTTP, address));

    assertThat(AtOnce.all(attempts)).containsExactlyInAnyOrder(101, 401, 401, 401);
    assertThat(Tab.refusal(HTTP, address)).isEqualTo(401);
  }

  @Test
  void what_is_no_ticket_or_one_that_is_over_opens_nothing() throws InterruptedException {
    Answer ticket = client.post(FEED + "/ws-ticket", "");
    String url = ticket.text("url");
    CLOUD.cloud().advance(Duration.ofSeconds(61));

    assertThat(
            Stream.of(
                    "",
                    "?ticket=",
                    "?ticket=guessed",
                    "?token=x",
                    "?ticket=" + ticket.text("ticket"))
                .map(it -> Tab.refusal(HTTP, url + it)))
        .containsOnly(401);
    assertThat(CLOUD.cloud().aws().sockets().ids()).isEmpty();
    assertThat(CLOUD.api().post(FEED + "/ws-ticket", "").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no JSON | INVALID",
        "[] | INVALID",
        "{\"action\":7} | INVALID",
        "{\"action\":\"markRead\"} | INVALID",
        "{\"action\":\"markRead\",\"id\":\"nobody\"} | INVALID",
        "{\"action\":\"$connect\"} | UNKNOWN_ACTION",
        "{\"action\":\"delete\"} | UNKNOWN_ACTION"
      })
  void what_nobody_understands_is_answered_with_an_error(String frame, String code) {
    Tab tab = Tab.open(HTTP, client.in("en"));

    tab.say(frame);

    assertThat(tab.next("error").path("code").asText()).isEqualTo(code);
  }

  @Test
  void another_readers_row_is_as_if_it_were_not_there() {
    String id = rows.arrive(rows.id(Persona.OTHER_CLIENT), 1).getFirst();
    Tab tab = Tab.open(HTTP, client.in("en"));

    tab.say("{\"action\":\"markRead\",\"id\":\"%s\"}".formatted(id));

    JsonNode error = tab.next("error");
    assertThat(error.path("code").asText()).isEqualTo("NOT_FOUND");
    assertThat(error.path("error").asText()).isEqualTo("There is no such notification.");
    assertThat(CLOUD.api().as(Persona.OTHER_CLIENT).get(FEED + "/unread-count").json().toString())
        .isEqualTo("{\"unreadCount\":1}");
  }

  @Test
  void a_connection_that_is_dead_is_forgotten_and_keeps_nobody_waiting()
      throws InterruptedException {
    Tab.open(HTTP, client);
    String dead = connections().getFirst();
    CLOUD.cloud().advance(Duration.ofMinutes(1));
    Tab tab = Tab.open(HTTP, client);
    assertThat(connections()).hasSize(2);
    // The gateway knows it no more, and could not say so.
    CLOUD.cloud().aws().sockets().ended(dead);

    welcome();

    assertThat(tab.next("notification.created").path("unreadCount").asInt()).isEqualTo(1);
    CLOUD.settle();
    assertThat(connections()).hasSize(1).doesNotContain(dead);
  }

  @Test
  void who_could_not_be_told_is_told_later() {
    Tab tab = Tab.open(HTTP, client);
    CLOUD
        .cloud()
        .aws()
        .faults()
        .next(
            Service.API_GATEWAY,
            "PostToConnection",
            new Fault.Refused(429, "LimitExceededException"));

    welcome();

    assertThat(tab.next("notification.created").path("unreadCount").asInt()).isEqualTo(1);
  }

  @Test
  void what_is_old_is_told_nobody() throws InterruptedException {
    Tab tab = Tab.open(HTTP, client);
    CLOUD.cloud().triggers().pause("SendRealTime");
    try {
      rows.arrive(rows.id(Persona.CLIENT), CatalogueEvent.WELCOME, now());
      client.post(FEED + "/read-all", "");
      CLOUD.cloud().advance(Duration.ofMinutes(6));
    } finally {
      CLOUD.cloud().triggers().resume("SendRealTime");
    }
    CLOUD.settle();

    assertThat(tab.typesUntilPong()).doesNotContain("notifications.read_all");
  }

  @Test
  void who_leaves_is_forgotten() {
    Tab tab = Tab.open(HTTP, client);

    tab.close();
    tab.awaitEnd();

    // The function runs when the gateway has seen the end, which nothing else tells.
    long giveUp = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!connections().isEmpty() && System.nanoTime() - giveUp < 0) {
      CLOUD.settle();
    }
    assertThat(connections()).isEmpty();
  }

  @Test
  void whose_account_is_closed_is_cut_off() {
    Tab tab = Tab.open(HTTP, client);
    Api administrator = CLOUD.api().as(Persona.SUPER_ADMIN);

    assertThat(
            administrator
                .patch("/api/users/" + rows.id(Persona.CLIENT).value(), "{\"status\":\"inactive\"}")
                .status())
        .isEqualTo(200);

    tab.awaitEnd();
    CLOUD.settle();
    assertThat(connections()).isEmpty();
  }

  @Test
  void of_more_than_twenty_tabs_the_oldest_hears_nothing_more() throws InterruptedException {
    Tab oldest = Tab.open(HTTP, client);
    for (int n = 0; n < 20; n++) {
      CLOUD.cloud().advance(Duration.ofSeconds(1));
      Tab.open(HTTP, client);
    }

    assertThat(connections()).hasSize(20);
    oldest.say("{\"action\":\"ping\"}");
    assertThat(oldest.next("error").path("code").asText()).isEqualTo("RECONNECT");
  }

  private void welcome() {
    Publisher.publish(
        CLOUD,
        new AccountWelcomed(
            "0198f3a1b2c30000000000f4",
            rows.id(Persona.CLIENT).value(),
            Persona.CLIENT.email(),
            "Nadia",
            "fr",
            Role.CLIENT,
            null,
            now()));
  }

  private static Instant now() {
    return CLOUD.cloud().clock().instant();
  }

  /// The rows of the client's connections.
  private List<String> connections() {
    return CLOUD
        .cloud()
        .aws()
        .dynamo()
        .query(query ->
            query
                .tableName(
                    CLOUD
                        .cloud()
                        .application()
                        .function("SendRealTime")
                        .orElseThrow()
                        .environment()
                        .get("TABLE"))
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(
                    Map.of(":pk", AttributeValue.fromS("SOCKET#" + rows.id(Persona.CLIENT))))
                .consistentRead(true))
        .items()
        .stream()
        .map(it -> Objects.requireNonNull(it.get("sk")).s())
        .toList();
  }
}
