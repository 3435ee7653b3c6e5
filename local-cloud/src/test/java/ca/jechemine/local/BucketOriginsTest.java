package ca.jechemine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What CloudFront does in front of a bucket: with addresses that a function signed, and with what
/// it may read by itself.
final class BucketOriginsTest {

  private static LocalCloud cloud;
  private static HttpClient client;

  @BeforeAll
  static void start() throws IOException {
    cloud =
        LocalCloud.start(
            Options.forTests(Path.of("src/test/resources/objects/template.yaml")).unseeded());
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

  private static String keep(String act) throws IOException, InterruptedException {
    return send(to("/api/keep/" + act)).body();
  }

  private static HttpResponse<String> upload(String address, byte[] content)
      throws IOException, InterruptedException {
    return send(
        to(address).header("content-type", "text/plain").PUT(BodyPublishers.ofByteArray(content)));
  }

  private static byte[] bytes(int size) {
    byte[] content = new byte[size];
    Arrays.fill(content, (byte) 'x');
    return content;
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10_485_760, 16_000_000})
  void an_object_of_any_length_comes_and_goes(int size) throws Exception {
    byte[] content = bytes(size);
    String address = keep("upload?key=uploads/incoming/a&size=" + size);

    assertThat(upload(address, content).statusCode()).isEqualTo(200);

    HttpResponse<byte[]> read =
        client.send(
            to(keep("download?key=uploads/incoming/a")).build(), BodyHandlers.ofByteArray());
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.headers().firstValueAsLong("content-length")).hasValue(size);
    assertThat(read.body()).isEqualTo(content);
  }

  @ParameterizedTest
  @CsvSource({
    "6280000, text/plain, 200, length",
    "6291456, text/plain, 413, Request Too Long",
    "4710000, image/png, 200, length",
    "4719000, image/png, 413, Request Too Long",
    "10485760, text/plain, 413, Request Too Long"
  })
  void a_function_is_given_no_event_of_more_than_6_megabytes(
      int size, String type, int status, String said) throws Exception {
    HttpResponse<String> answer =
        send(
            to("/api/keep/length")
                .header("content-type", type)
                .POST(BodyPublishers.ofByteArray(bytes(size))));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(said);
  }

  @Test
  void whoever_is_refused_hears_it_and_nothing_is_kept() throws Exception {
    String address = keep("upload?key=uploads/incoming/b&size=10485761");

    assertThat(upload(address, bytes(10_485_760)).statusCode()).isEqualTo(403);
    assertThat(upload("/uploads/incoming/b", bytes(10_485_760)).statusCode()).isEqualTo(403);

    assertThat(keep("head?key=uploads/incoming/b")).isEqualTo("nothing");
  }

  @Test
  void an_address_is_worth_what_its_function_may() throws Exception {
    String mayNot = send(to("/api/blind/upload?key=uploads/incoming/f&size=5")).body();
    String may = keep("upload?key=uploads/incoming/f&size=5");

    assertThat(upload(mayNot, bytes(5)).statusCode()).isEqualTo(403);
    assertThat(upload(may, bytes(5)).statusCode()).isEqualTo(200);
    assertThat(send(to(keep("download?key=uploads/incoming/f"))).statusCode()).isEqualTo(200);
  }

  @Test
  void answers_have_the_headers_of_the_policy() throws Exception {
    keep("put?key=uploads/c&text=hello");

    HttpResponse<String> answer = send(to(keep("download?key=uploads/c")));

    assertThat(answer.body()).isEqualTo("hello");
    assertThat(answer.headers().map())
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("content-security-policy", List.of("default-src 'none'; sandbox"))
        .containsEntry("strict-transport-security", List.of("max-age=63072000; includeSubDomains"))
        .containsEntry("referrer-policy", List.of("no-referrer"))
        .containsEntry("x-files", List.of("yes"))
        // The signed address says it, and the policy leaves what is there.
        .containsEntry("cache-control", List.of("no-store"))
        .doesNotContainKeys("server", "x-amz-request-id");
  }

  @Test
  void what_cloudfront_may_read_it_signs_for_whoever_asks() throws Exception {
    keep("put?key=uploads/public/d&text=hello");

    assertThat(send(to("/uploads/public/d")).body()).isEqualTo("hello");
    assertThat(send(to("/uploads/public/d?x=1&X-Amz-Signature=2")).body()).isEqualTo("hello");
    assertThat(send(to("/uploads/public/d").header("authorization", "Bearer x")).body())
        .isEqualTo("hello");
    assertThat(send(to("/uploads/public/d").header("range", "bytes=1-2")).body()).isEqualTo("el");
    HttpResponse<String> head = send(to("/uploads/public/d").HEAD());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValueAsLong("content-length")).hasValue(5);
    String tag = head.headers().firstValue("etag").orElseThrow();
    assertThat(send(to("/uploads/public/d").header("if-none-match", tag)).statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /uploads/public/none",
    "GET, /uploads/closed/e",
    "GET, /uploads/public/../closed/e",
    "GET, /uploads/e",
    "PUT, /uploads/public/e",
    "DELETE, /uploads/public/e"
  })
  void what_it_may_not_is_refused(String method, String path) throws Exception {
    keep("put?key=uploads/closed/e&text=hello");
    keep("put?key=uploads/public/e&text=hello");
    keep("put?key=uploads/e&text=hello");

    assertThat(send(to(path).method(method, BodyPublishers.noBody())).statusCode()).isEqualTo(403);

    assertThat(keep("read?key=uploads/public/e")).isEqualTo("hello");
  }
}
