package ca.jechemine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.gateway.HttpApis;
import ca.jechemine.local.lambda.FunctionError;
import ca.jechemine.local.lambda.Invocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalCloudTest {

  private static final Path TEMPLATE = Path.of("src/test/resources/sample/template.yaml");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static LocalCloud cloud;
  private static HttpClient client;

  @BeforeAll
  static void start() throws IOException {
    cloud =
        LocalCloud.start(
            Options.forTests(TEMPLATE)
                .withLimits(
                    new HttpApis.Limits(10 * 1024 * 1024, 6 * 1024 * 1024, Duration.ofSeconds(4))));
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    cloud.close();
  }

  @BeforeEach
  void reset() throws InterruptedException {
    cloud.reset();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(cloud.baseUri() + path));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  private static HttpResponse<String> put(String id, String text)
      throws IOException, InterruptedException {
    return send(
        to("/api/items/" + id)
            .header("content-type", "text/plain")
            .PUT(BodyPublishers.ofString(text)));
  }

  private static JsonNode echoed(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return JSON.readTree(send(request).body());
  }

  @Test
  void a_function_gets_the_event_of_payload_format_2_0() throws Exception {
    JsonNode event =
        echoed(
            to("/api/echo/a%20b?x=1&y=%C3%A9+z&x=2")
                .header("X-Many", "1")
                .header("X-Many", "2")
                .header("Cookie", "a=1; b=2")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "test")
                .method("PATCH", BodyPublishers.ofString("{\"é\":1}")));

    assertThat(event.path("version").asText()).isEqualTo("2.0");
    assertThat(event.path("routeKey").asText()).isEqualTo("ANY /api/echo/{id}");
    assertThat(event.path("rawPath").asText()).isEqualTo("/api/echo/a%20b");
    assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1&y=%C3%A9+z&x=2");
    assertThat(event.path("queryStringParameters").toString())
        .isEqualTo("{\"x\":\"1,2\",\"y\":\"é z\"}");
    assertThat(event.at("/pathParameters/id").asText()).isEqualTo("a b");
    assertThat(event.at("/headers/x-many").asText()).isEqualTo("1,2");
    assertThat(event.path("headers").has("cookie")).isFalse();
    assertThat(event.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
    assertThat(event.path("body").asText()).isEqualTo("{\"é\":1}");
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("PATCH");
    assertThat(event.at("/requestContext/http/path").asText()).isEqualTo("/api/echo/a%20b");
    assertThat(event.at("/requestContext/http/sourceIp").asText()).isEqualTo("127.0.0.1");
    assertThat(event.at("/requestContext/http/userAgent").asText()).isEqualTo("test");
    assertThat(event.at("/requestContext/stage").asText()).isEqualTo("$default");
    assertThat(event.at("/requestContext/timeEpoch").asLong()).isPositive();
  }

  @Test
  void what_is_not_text_comes_in_base64() throws Exception {
    JsonNode event =
        echoed(
            to("/api/echo/literal")
                .header("content-type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[] {0, 1, 2, -1})));

    assertThat(event.path("routeKey").asText()).isEqualTo("POST /api/echo/literal");
    assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(event.path("body").asText()).isEqualTo("AAEC/w==");
  }

  @Test
  void only_the_edge_says_who_the_viewer_is_and_that_it_is_the_edge() throws Exception {
    JsonNode headers =
        echoed(
                to("/api/echo/1")
                    .header("cloudfront-viewer-address", "9.9.9.9:1")
                    .header("x-origin-verify", "guessed")
                    .header("x-local-viewer-address", "203.0.113.7"))
            .path("headers");

    assertThat(headers.path("cloudfront-viewer-address").asText()).isEqualTo("203.0.113.7:50000");
    assertThat(headers.path("x-forwarded-for").asText()).isEqualTo("203.0.113.7");
    assertThat(headers.path("x-origin-verify").asText()).hasSize(40);
    assertThat(headers.has("x-local-viewer-address")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /api/echo/literal, ANY /api/echo/{id}",
    "POST, /api/echo/literal, POST /api/echo/literal",
    "GET,  /api/echo/a/b/c,   GET /api/echo/{proxy+}"
  })
  void the_most_specific_route_wins(String method, String path, String key) throws Exception {
    assertThat(echoed(to(path).method(method, BodyPublishers.noBody())).path("routeKey").asText())
        .isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"/api/nothing", "/api/echo", "/hidden", "/"})
  void what_no_route_or_another_behaviour_takes_is_not_found(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
  }

  @Test
  void the_answer_has_its_status_headers_and_cookies() throws Exception {
    HttpResponse<String> answer = get("/api/echo/1");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("x-request-id")).isPresent();
    assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1; Path=/", "b=2");
  }

  @Test
  void bare_json_is_a_body_and_base64_is_decoded() throws Exception {
    assertThat(get("/api/odd/bare").body()).isEqualTo("{\"hello\":\"world\"}");
    assertThat(client.send(to("/api/odd/binary").build(), BodyHandlers.ofByteArray()).body())
        .containsExactly(0, 1, 2, -1);
  }

  @ParameterizedTest
  @CsvSource({"large", "formless", "throws"})
  void what_aws_cannot_pass_on_is_500_without_a_word_of_it(String how) throws Exception {
    HttpResponse<String> answer = get("/api/odd/" + how);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    assertThat(cloud.log().lines()).noneMatch(line -> line.contains("secret words"));
  }

  @Test
  void who_takes_too_long_is_503() throws Exception {
    HttpResponse<String> answer = get("/api/odd/never");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
  }

  @ParameterizedTest
  @CsvSource({"6000000, 200", "10485761, 413"})
  void a_body_of_more_than_10_megabytes_is_413(int size, int status) throws Exception {
    assertThat(
            send(to("/api/odd/size")
                    .header("content-type", "text/plain")
                    .POST(BodyPublishers.ofString("x".repeat(size))))
                .statusCode())
        .isEqualTo(status);
  }

  @Test
  void the_authorizer_decides_and_adds_what_it_knows() throws Exception {
    HttpRequest.Builder known = to("/api/closed").header("authorization", "Bearer u1");

    assertThat(echoed(known).at("/requestContext/authorizer/lambda/userId").asText())
        .isEqualTo("u1");
    assertThat(get("/api/closed").statusCode()).isEqualTo(403);
    assertThat(get("/api/closed").body()).isEqualTo("{\"message\":\"Forbidden\"}");
    assertThat(send(to("/api/closed").header("authorization", "broken")).statusCode())
        .isEqualTo(500);
    assertThat(get("/api/headed").statusCode()).isEqualTo(401);
    assertThat(get("/api/headed").body()).isEqualTo("{\"message\":\"Unauthorized\"}");
  }

  @Test
  void a_function_that_cannot_be_built_says_which_variable_is_missing() throws Exception {
    assertThat(get("/api/needy").statusCode()).isEqualTo(500);
    assertThatThrownBy(() -> cloud.invoke("Needy", "{}"))
        .isInstanceOf(FunctionError.class)
        .hasMessageContaining("Needy")
        .hasMessageContaining("NOBODY_SETS_THIS");
  }

  @Test
  void a_change_goes_through_stream_topic_and_queue_and_the_filters_hold_back_the_rest()
      throws Exception {
    assertThat(put("1", "hello").body()).isEqualTo("stored");
    put("1", "hello again, no insert");
    put("2", "other");
    cloud.awaitIdle();

    assertThat(cloud.log().lines()).containsExactly("collected Stored hello");
  }

  @Test
  void every_aws_call_of_an_invocation_is_written_down_with_its_cost() throws Exception {
    put("1", "hello");

    Invocation store = cloud.invocations().lastOf("Store");
    assertThat(store.calls())
        .extracting(Invocation.Call::service, Invocation.Call::operation)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("DynamoDb", "PutItem"));
    assertThat(store.capacity()).isEqualTo(1.0);
  }

  @Test
  void poison_ends_among_the_dead_letters_and_comes_back_by_replay() throws Exception {
    put("1", "poison");
    put("2", "fine");
    cloud.awaitIdle();

    assertThat(dead()).isEqualTo(1);
    assertThat(cloud.log().lines()).containsExactly("collected Stored fine");

    HttpResponse<String> replay =
        send(
            to("/_local/queues/je-chemine-local-CollectQueue/replay")
                .POST(BodyPublishers.noBody()));
    assertThat(replay.statusCode()).isEqualTo(200);
    cloud.awaitIdle();
    assertThat(dead()).isEqualTo(1);
  }

  private static int dead() throws IOException, InterruptedException {
    for (JsonNode queue : JSON.readTree(get("/_local/queues").body())) {
      if (queue.path("name").asText().equals("je-chemine-local-CollectQueue")) {
        return queue.path("dead").asInt();
      }
    }
    return -1;
  }

  @Test
  void a_killed_function_is_run_again_with_what_it_had() throws Exception {
    cloud.crashes().beforeCall("Relay", 1);
    cloud.crashes().afterCall("Relay", 1);
    put("1", "hello");
    cloud.awaitIdle();

    assertThat(cloud.crashes().happened()).isEqualTo(2);
    // Published before the second death, and once more after it.
    assertThat(cloud.log().lines())
        .filteredOn(line -> line.startsWith("collected"))
        .containsExactly("collected Stored hello", "collected Stored hello");
  }

  @Test
  void a_function_may_die_of_a_call_that_was_refused() throws Exception {
    cloud.aws().faults().next(Service.SNS, "Publish", new Fault.Refused(400, "InvalidParameter"));
    cloud.crashes().afterCall("Relay", 1);
    put("1", "hello");
    cloud.awaitIdle();

    assertThat(cloud.crashes().happened()).isEqualTo(1);
    assertThat(cloud.log().lines())
        .filteredOn(line -> line.startsWith("collected"))
        .containsExactly("collected Stored hello");
  }

  @Test
  void a_paused_function_takes_nothing_until_it_goes_on() throws Exception {
    cloud.triggers().pause("Collect");
    put("1", "hello");
    assertThat(cloud.triggers().awaitIdle(Duration.ofSeconds(2)))
        .containsExactly("je-chemine-local-CollectQueue: 1 visible, 0 in flight");
    assertThat(cloud.log().lines()).isEmpty();

    cloud.triggers().resume("Collect");
    cloud.awaitIdle();
    assertThat(cloud.log().lines()).containsExactly("collected Stored hello");
  }

  @Test
  void moving_the_clock_runs_the_jobs_that_were_due_at_their_time() throws Exception {
    Instant before = cloud.clock().instant();
    HttpResponse<String> answer =
        send(to("/_local/clock").POST(BodyPublishers.ofString("{\"advance\":\"PT3H\"}")));

    Instant now = Instant.parse(JSON.readTree(answer.body()).path("now").asText());
    assertThat(Duration.between(before, now)).isBetween(Duration.ofHours(3), Duration.ofHours(4));
    assertThat(cloud.log().lines()).hasSize(3);
    for (String line : cloud.log().lines()) {
      List<String> words = List.of(line.split(" ", -1));
      assertThat(Instant.parse(words.get(3)))
          .isEqualTo(Instant.parse(words.get(1)).truncatedTo(ChronoUnit.MINUTES));
    }
    assertThat(send(to("/_local/clock").POST(BodyPublishers.ofString("{}"))).statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_long_move_leaves_out_runs_but_not_the_last() throws Exception {
    cloud.advance(Duration.ofDays(30));

    assertThat(cloud.log().lines()).hasSizeBetween(18, 21);
    Instant last = Instant.parse(cloud.log().lines().getLast().split(" ", -1)[1]);
    assertThat(Duration.between(last, cloud.clock().instant())).isLessThan(Duration.ofHours(1));
  }

  @Test
  void a_reset_lets_jobs_be_due_again_as_after_a_start() throws Exception {
    cloud.advance(Duration.ofDays(1));
    cloud.reset();

    cloud.advance(Duration.ofHours(2));

    assertThat(cloud.log().lines()).hasSize(2);
  }

  @Test
  void the_console_speaks_json() throws Exception {
    assertThat(get("/_local/health").body()).isEqualTo("{\"status\":\"ready\"}");
    assertThat(get("/_local/accounts").body()).isEqualTo("[]");
    assertThat(get("/_local/mails?to=a@example.com").body()).isEqualTo("[]");
    assertThat(get("/_local/sms").body()).isEqualTo("[]");
    assertThat(get("/_local/push?to=nobody").body()).isEqualTo("[]");
    HttpResponse<String> browser =
        send(to("/_local/push-subscriptions").POST(BodyPublishers.noBody()));
    assertThat(browser.statusCode()).isEqualTo(201);
    String address = JSON.readTree(browser.body()).path("endpoint").asText();
    assertThat(address).startsWith("https://push.jechemine.test/");
    assertThat(JSON.readTree(browser.body()).path("keys").path("p256dh").asText()).hasSize(87);
    URI unsubscribed = to("/_local/push-subscriptions?to=" + address).build().uri();
    assertThat(send(HttpRequest.newBuilder(unsubscribed).DELETE()).statusCode()).isEqualTo(200);
    assertThat(send(HttpRequest.newBuilder(unsubscribed).DELETE()).statusCode()).isEqualTo(404);
    assertThat(get("/_local/idle").body()).isEqualTo("{\"status\":\"idle\"}");
    assertThat(get("/_local/functions").body()).contains("\"PUT /api/items/{id}\"");
    assertThat(get("/_local/nothing").statusCode()).isEqualTo(404);
    assertThat(send(to("/_local/reset").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(200);
  }

  @Test
  void a_taken_port_is_refused() {
    int port = cloud.baseUri().getPort();

    assertThatThrownBy(() -> LocalCloud.start(Options.forTests(TEMPLATE).withPort(port)))
        .hasRootCauseInstanceOf(BindException.class);
  }
}
