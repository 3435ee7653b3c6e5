package ca.jechemine.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the page at `/_local/` stands on; the page itself is walked in a browser.
class ConsoleTest {

  private static final Path TEMPLATE = Path.of("src/test/resources/sample/template.yaml");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static LocalCloud cloud;
  private static HttpClient client;

  @BeforeAll
  static void start() throws IOException {
    cloud = LocalCloud.start(Options.forTests(TEMPLATE));
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

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(cloud.baseUri() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(to(path).POST(BodyPublishers.ofString(body)));
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(send(to(path)).body());
  }

  /// The sample relay publishes the text of an item as it is.
  private static void publish(String id, String payload) throws IOException, InterruptedException {
    String envelope =
        """
        {"id":"%s","type":"Stored","aggregate":"ITEM","aggregateId":"1","sequence":1,\
        "occurredAt":"2026-03-01T12:00:00Z","payload":"%s"}\
        """
            .formatted(id, payload);
    send(
        to("/api/items/" + id)
            .header("content-type", "text/plain")
            .PUT(BodyPublishers.ofString(envelope)));
    cloud.awaitIdle();
  }

  @Test
  void an_event_is_shown_with_the_queue_that_wanted_it_and_what_became_of_it() throws Exception {
    publish("a", "sealed");

    JsonNode event = get("/_local/events?q=stored").at("/events/0");
    assertThat(event.path("id").asText()).isEqualTo("a");
    assertThat(event.has("payload")).isFalse();
    assertThat(event.at("/hops/0/queue").asText()).isEqualTo("je-chemine-local-CollectQueue");
    assertThat(event.at("/hops/0/state").asText()).isEqualTo("DONE");
    assertThat(event.at("/hops/0/runs/0/function").asText()).isEqualTo("Collect");
    assertThat(send(to("/_local/payload?event=a")).statusCode()).isEqualTo(404);
  }

  @Test
  void poison_is_shown_as_dead_and_as_dead_again_after_its_replay() throws Exception {
    publish("a", "poison");
    JsonNode hop = get("/_local/events").at("/events/0/hops/0");
    assertThat(hop.path("state").asText()).isEqualTo("DEAD");
    assertThat(hop.path("attempts").asInt()).isEqualTo(2);
    assertThat(get("/_local/news").path("dead").asInt()).isEqualTo(1);

    assertThat(post("/_local/queues/je-chemine-local-CollectQueue/replay", "").statusCode())
        .isEqualTo(200);
    cloud.awaitIdle();
    hop = get("/_local/events").at("/events/0/hops/0");
    assertThat(hop.path("state").asText()).isEqualTo("DEAD");
    assertThat(hop.path("attempts").asInt()).isEqualTo(4);
  }

  @Test
  void events_are_read_a_page_at_a_time_and_gone_after_a_reset() throws Exception {
    publish("a", "x");
    publish("b", "x");
    JsonNode first = get("/_local/events?limit=1");
    assertThat(first.at("/events/0/id").asText()).isEqualTo("b");
    JsonNode second = get("/_local/events?limit=1&before=" + first.path("next").asText());
    assertThat(second.at("/events/0/id").asText()).isEqualTo("a");
    assertThat(second.path("next").isNull()).isTrue();

    cloud.reset();
    assertThat(get("/_local/events").path("events")).isEmpty();
  }

  @Test
  void news_wait_for_a_change() throws Exception {
    long known = get("/_local/news").path("version").asLong();
    assertThat(get("/_local/news?since=" + known + "&within=PT0.01S").path("version").asLong())
        .isEqualTo(known);

    var waiting =
        client.sendAsync(
            to("/_local/news?within=PT1M&since=" + known).build(), BodyHandlers.ofString());
    post("/_local/clock", "{\"advance\":\"PT1M\"}");
    assertThat(JSON.readTree(waiting.get().body()).path("version").asLong()).isGreaterThan(known);
  }

  @Test
  void calls_fail_as_often_as_was_asked_for_and_no_more_once_faults_are_ended() throws Exception {
    String fault = "{\"service\":\"DYNAMODB\",\"operation\":\"PutItem\",\"times\":50}";
    assertThat(post("/_local/faults", fault).body())
        .isEqualTo(
            "[{\"service\":\"DYNAMODB\",\"operation\":\"PutItem\","
                + "\"what\":\"503 ServiceUnavailable\",\"left\":50}]");
    publish("a", "x");
    assertThat(get("/_local/events").path("events")).isEmpty();

    assertThat(post("/_local/faults/clear", "").body()).isEqualTo("[]");
    publish("a", "x");
    assertThat(get("/_local/events").path("events")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/_local/faults | {}",
        "/_local/faults | {\"service\":\"SES\",\"times\":0}",
        "/_local/faults | {\"service\":\"SES\",\"status\":200}",
        "/_local/clock  | {\"now\":\"tomorrow\"}",
        "/_local/session | {\"userId\":\"0123456789abcdef01234567\"}"
      })
  void what_makes_no_sense_is_refused(String path, String body) throws Exception {
    assertThat(post(path, body).statusCode()).isEqualTo(400);
    assertThat(get("/_local/faults")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"events?before=x", "events?limit=many", "news?within=soon"})
  void what_cannot_be_asked_is_refused(String path) throws Exception {
    assertThat(send(to("/_local/" + path)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "'',           text/html; charset=utf-8",
    "console.css,  text/css; charset=utf-8",
    "console.js,   text/javascript; charset=utf-8",
    "events.js,    text/javascript; charset=utf-8",
    "uploads.js,   text/javascript; charset=utf-8",
    "icon.svg,     image/svg+xml"
  })
  void the_page_lets_in_nothing_from_elsewhere(String file, String type) throws Exception {
    HttpResponse<String> page = send(to("/_local/" + file));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type")).contains(type);
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
  }

  @Test
  void the_way_to_the_page_and_what_is_no_file_of_it() throws Exception {
    assertThat(send(to("/_local")).headers().firstValue("location")).contains("/_local/");
    assertThat(send(to("/_local/LocalConsole.class")).statusCode()).isEqualTo(404);
    assertThat(send(to("/_local/mails/none/html")).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "origin,         https://example.org,   403",
    "origin,         null,                  403",
    "sec-fetch-site, cross-site,            403",
    "sec-fetch-site, same-site,             403",
    "sec-fetch-site, same-origin,           200",
    "sec-fetch-site, none,                  200"
  })
  void another_site_changes_nothing(String header, String value, int status) throws Exception {
    HttpRequest.Builder request =
        to("/_local/faults/clear").header(header, value).POST(BodyPublishers.noBody());

    assertThat(send(request).statusCode()).isEqualTo(status);
  }

  @Test
  void its_own_page_may() throws Exception {
    HttpRequest.Builder request =
        to("/_local/faults/clear")
            .header("origin", cloud.baseUri().toString())
            .POST(BodyPublishers.noBody());

    assertThat(send(request).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"localhost:PORT, 200", "127.0.0.1:PORT, 200", "evil.example:PORT, 403"})
  void a_name_that_was_made_to_lead_here_is_not_answered(String host, int status) throws Exception {
    int port = cloud.baseUri().getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET /_local/health HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
              .formatted(host.replace("PORT", String.valueOf(port)));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 " + status);
    }
  }
}
