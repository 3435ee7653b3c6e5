package ca.jechemine.system.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Push;
import ca.jechemine.local.aws.Service;
import ca.jechemine.notifications.domain.push.PushSubscription;
import ca.jechemine.notifications.domain.push.PushSubscriptions;
import ca.jechemine.notifications.domain.push.PushTarget;
import ca.jechemine.notifications.http.AddPushSubscriptionHandler;
import ca.jechemine.notifications.http.ReadPushKeyHandler;
import ca.jechemine.notifications.persistence.DynamoPushSubscriptions;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.NoContext;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Web Push (contract 40 §3.6), from the browser that subscribes to the message that it shows.
class PushTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "/api/notifications/push-key";
  private static final String SUBSCRIPTIONS = "/api/notifications/push-subscriptions";

  private final Browsers browsers = new Browsers(CLOUD);
  private final FeedRows rows = new FeedRows(CLOUD);
  private Api client = CLOUD.api();
  private Api other = CLOUD.api();

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    client = CLOUD.api().as(Persona.CLIENT);
    other = CLOUD.api().as(Persona.OTHER_CLIENT);
  }

  @Test
  void a_browser_is_kept_once_moves_with_its_user_and_goes() {
    String browser = browsers.subscribe();

    Answer kept = client.post(SUBSCRIPTIONS, browser);
    assertThat(kept.status()).isEqualTo(201);
    Answer again = client.post(SUBSCRIPTIONS, browser);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(kept.json());

    JsonNode listed = only(client);
    assertThat(listed.path("id")).isEqualTo(kept.json().path("id"));
    assertThat(listed.size()).as("neither address nor keys").isEqualTo(4);
    assertThat(listed.path("lastUsedAt").isNull()).isTrue();

    Answer moved = other.post(SUBSCRIPTIONS, browser);
    assertThat(moved.status()).isEqualTo(201);
    assertThat(list(client)).isEmpty();
    assertThat(only(other).path("id")).isEqualTo(moved.json().path("id"));

    String path = SUBSCRIPTIONS + "/" + moved.text("id");
    assertThat(client.delete(path).status()).as("a stranger").isEqualTo(404);
    assertThat(client.delete(SUBSCRIPTIONS + "/x").status()).isEqualTo(400);
    assertThat(other.delete(path).json().path("success").asBoolean()).isTrue();
    assertThat(other.delete(path).status()).isEqualTo(404);
    assertThat(list(other)).isEmpty();
  }

  @Test
  void of_eleven_browsers_the_oldest_goes() {
    List<String> ids =
        IntStream.range(0, 11)
            .mapToObj(_ -> client.post(SUBSCRIPTIONS, browsers.subscribe()))
            .map(it -> it.text("id"))
            .toList();

    assertThat(list(client))
        .extracting(it -> it.path("id").asText())
        .containsExactlyInAnyOrderElementsOf(ids.subList(1, 11));
  }

  @Test
  void what_is_no_subscription_is_refused_by_name() throws IOException {
    Answer nothing = client.post(SUBSCRIPTIONS, "{}");
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(nothing.body()).contains("endpoint", "keys.p256dh", "keys.auth");

    JsonNode right = JSON.readTree(browsers.subscribe());
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("endpoint", "https://169.254.169.254/latest/meta-data");
    wrong.put("keys", Map.of("p256dh", "BA" + "A".repeat(85), "auth", "AAAA"));
    wrong.put("expirationTime", -1);
    wrong.put("userAgent", "x".repeat(513));
    for (String field : List.of("endpoint", "keys", "expirationTime", "userAgent")) {
      Map<String, Object> body = new HashMap<>();
      right.properties().forEach(it -> body.put(it.getKey(), it.getValue()));
      body.put(field, wrong.get(field));
      Answer refused = client.in("en").post(SUBSCRIPTIONS, JSON.writeValueAsString(body));
      assertThat(refused.status()).as(field).isEqualTo(400);
      assertThat(refused.body()).contains(field);
    }
    assertThat(client.post(SUBSCRIPTIONS, "[]").status()).isEqualTo(400);
    assertThat(list(client)).isEmpty();
  }

  @Test
  void who_wants_it_is_told_in_their_browser_what_the_feed_tells() throws IOException {
    String key = client.get(KEY).text("publicKey");
    assertThat(Base64.getUrlDecoder().decode(key)).hasSize(65).startsWith(4);
    String address = keep(client, browsers.subscribe(key));
    keep(other, browsers.subscribe(key));
    want(client);

    Publisher.publish(
        CLOUD, welcomed(1, Persona.CLIENT, "en"), welcomed(2, Persona.OTHER_CLIENT, "en"));

    Push push = onlyPush();
    assertThat(push.to()).isEqualTo(address);
    JsonNode row = client.get("/api/notifications").json().path("notifications").path(0);
    assertThat(push.message().path("title").asText())
        .isEqualTo("Welcome to Je chemine")
        .isEqualTo(row.path("title").asText());
    assertThat(push.message().path("body")).isEqualTo(row.path("message"));
    assertThat(push.message().path("url").asText()).isEqualTo("/client/dashboard");
    assertThat(push.message().path("id")).isEqualTo(row.path("id"));
    assertThat(push.message().path("tag")).isEqualTo(row.path("id"));
    assertThat(push.urgency()).isEqualTo("normal");
    assertThat(only(client).path("lastUsedAt").asText()).startsWith("20");
    assertThat(only(other).path("lastUsedAt").isNull()).isTrue();

    assertThat(delivery().path("status").asText()).isEqualTo("sent");
    assertThat(delivery().path("to").asText()).isEqualTo("push");
    Answer repeated =
        CLOUD
            .api()
            .as(Persona.SUPPORT_ADMIN)
            .post("/api/admin/deliveries/" + delivery().path("id").asText() + "/resend", "");
    assertThat(repeated.status()).isEqualTo(201);
    CLOUD.settle();
    assertThat(pushes()).hasSize(2).extracting(Push::message).containsOnly(push.message());
  }

  @Test
  void a_service_that_is_down_for_a_moment_delays_a_push_and_one_that_is_gone_ends_it()
      throws IOException {
    String address = keep(client, browsers.subscribe());
    want(client);
    CLOUD.cloud().aws().faults().next(Service.WEB_PUSH, "Push", new Fault.Refused(503, "Busy"));
    CLOUD.cloud().aws().faults().next(Service.WEB_PUSH, "Push", new Fault.Refused(429, "Slow"));

    Publisher.publish(CLOUD, welcomed(1, Persona.CLIENT, "fr"));

    assertThat(onlyPush().message().path("title").asText()).isEqualTo("Bienvenue chez Je chemine");
    assertThat(delivery().path("status").asText()).isEqualTo("sent");
    assertThat(delivery().path("attempts").asInt()).isEqualTo(3);

    CLOUD.cloud().aws().push().unsubscribe(address);
    Publisher.publish(CLOUD, welcomed(2, Persona.CLIENT, "fr"));

    assertThat(list(client)).isEmpty();
    assertThat(delivery().path("status").asText()).isEqualTo("failed");
    assertThat(delivery().path("reason").asText()).isEqualTo("SUBSCRIPTION_GONE");
    assertThat(pushes()).hasSize(1);
  }

  @Test
  void of_who_is_forgotten_no_browser_is_left() {
    String id = "65f0c0ffee65f0c0ffee00c7";
    subscriptions()
        .register(
            new UserId(id),
            new PushSubscription(
                "0198f3a1b2c30000000000c7",
                new PushTarget("https://push.jechemine.test/send/x", "key", "secret", "k1", null),
                "Firefox",
                now(),
                null));
    assertThat(keys()).anyMatch(it -> it.startsWith("PUSH"));

    Publisher.publish(
        CLOUD,
        new AccountChanged(
            id,
            1_000_000,
            AccountEvent.forgottenAddress(id),
            "[anonymized]",
            "",
            null,
            "fr",
            Role.CLIENT,
            AccountStatus.INACTIVE,
            List.of(),
            null,
            now(),
            false));

    assertThat(keys()).noneMatch(it -> it.startsWith("PUSH"));
  }

  @Test
  void where_push_is_off_there_is_no_key_and_nothing_to_subscribe_to() throws IOException {
    assertThat(answered("ReadPushKey", "read-push-key", ReadPushKeyHandler::new)).isEqualTo(404);
    assertThat(
            answered(
                "AddPushSubscription", "add-push-subscription", AddPushSubscriptionHandler::new))
        .isEqualTo(404);
  }

  private static PushSubscriptions subscriptions() {
    Platform platform = CLOUD.cloud().functions().platform("AddPushSubscription");
    Keyring dataKeys = new Secrets(platform).read("DATA_KEYS_SECRET");
    return new DynamoPushSubscriptions(
        Tables.of(platform),
        FieldCipher.of(dataKeys, platform.random()),
        KeyedHash.forLookups(dataKeys));
  }

  /// Of all rows of the domain.
  private static List<String> keys() {
    String table = Tables.of(CLOUD.cloud().functions().platform("AddPushSubscription")).table();
    return CLOUD
        .cloud()
        .aws()
        .dynamo()
        .scanPaginator(scan -> scan.tableName(table))
        .items()
        .stream()
        .map(it -> it.getOrDefault("pk", AttributeValue.fromS("")).s())
        .toList();
  }

  /// What the function would answer to its sample event if no push service was named.
  private static int answered(
      String function,
      String sample,
      ScopedValue.CallableOp<RequestStreamHandler, RuntimeException> handler)
      throws IOException {
    Platform on = CLOUD.cloud().functions().platform(function);
    Map<String, String> environment = new HashMap<>(on.environment());
    environment.put("PUSH_SERVICES", "");
    Platform off =
        new Platform(
            environment, on.clock(), on.random(), on.log(), on.interceptors(), on.carrier());
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    off.build(handler)
        .handleRequest(
            new ByteArrayInputStream(
                Files.readAllBytes(
                    RunningCloud.projectRoot()
                        .resolve("events/notifications/" + sample + ".json"))),
            answer,
            new NoContext());
    return JSON.readTree(answer.toString(UTF_8)).path("statusCode").asInt();
  }

  /// The address of the browser.
  private static String keep(Api api, String browser) throws IOException {
    assertThat(api.post(SUBSCRIPTIONS, browser).status()).isEqualTo(201);
    return JSON.readTree(browser).path("endpoint").asText();
  }

  private static void want(Api api) {
    assertThat(
            api.call("PUT", "/api/notifications/preferences", "{\"pushNotifications\":true}")
                .status())
        .isEqualTo(200);
  }

  private static List<JsonNode> list(Api api) {
    List<JsonNode> listed = new ArrayList<>();
    api.get(SUBSCRIPTIONS).json().path("subscriptions").forEach(listed::add);
    return listed;
  }

  private static JsonNode only(Api api) {
    List<JsonNode> listed = list(api);
    assertThat(listed).hasSize(1);
    return listed.getFirst();
  }

  private static List<Push> pushes() {
    return CLOUD.cloud().aws().push().pushes();
  }

  private static Push onlyPush() {
    assertThat(pushes()).hasSize(1);
    return pushes().getFirst();
  }

  /// The newest of the client that was to be pushed.
  private JsonNode delivery() {
    List<JsonNode> found = new ArrayList<>();
    CLOUD
        .api()
        .as(Persona.SUPPORT_ADMIN)
        .get("/api/admin/deliveries?userId=" + rows.id(Persona.CLIENT).value())
        .json()
        .path("deliveries")
        .forEach(found::add);
    return found.stream()
        .filter(it -> it.path("channel").asText().equals("push"))
        .findFirst()
        .orElseThrow();
  }

  private AccountWelcomed welcomed(int number, Persona reader, String language) {
    return new AccountWelcomed(
        "0198f3a1b2c3000000000%03d".formatted(number),
        rows.id(reader).value(),
        reader.email(),
        "Zoé",
        language,
        Role.CLIENT,
        null,
        now());
  }

  private static Instant now() {
    return CLOUD.cloud().clock().instant();
  }
}
