package ca.jechemine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.lambda.Invocation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What functions ask of S3 is seen, judged, disturbed and died of like their other calls.
final class ObjectCallsTest {

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

  private static HttpResponse<String> keep(String act) throws IOException, InterruptedException {
    return get("/api/keep/" + act);
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(cloud.baseUri() + path)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void they_are_written_down() throws Exception {
    keep("put?key=uploads/a&text=hello");
    assertThat(keep("copy?key=uploads/a&to=uploads/b").body()).isEqualTo("true");
    assertThat(cloud.invocations().lastOf("Keep").calls())
        .extracting(Invocation.Call::service, Invocation.Call::operation)
        .containsExactly(tuple("S3", "HeadObject"), tuple("S3", "CopyObject"));

    keep("delete?key=uploads/a");
    assertThat(keep("read?key=uploads/a").body()).isEqualTo("nothing");
    assertThat(keep("read?key=uploads/b").body()).isEqualTo("hello");
    assertThat(cloud.invocations().of("Keep"))
        .flatExtracting(it -> it.calls("S3"))
        .extracting(Invocation.Call::operation)
        .containsExactlyInAnyOrder(
            "PutObject", "HeadObject", "CopyObject", "DeleteObject", "GetObject", "GetObject");
  }

  @Test
  void what_a_bucket_holds_is_shown_without_its_bytes() throws Exception {
    keep("put?key=uploads/a&text=hello");
    String shown = get("/_local/files").body();

    assertThat(shown)
        .contains("\"key\":\"uploads/a\",\"size\":5,\"lastModified\":\"20")
        .doesNotContain("hello");
    keep("delete?key=uploads/a");
    assertThat(get("/_local/files").body()).isEqualTo("{\"objects\":[],\"files\":[]}");
  }

  @Test
  void an_object_comes_in_parts_or_not_at_all() throws Exception {
    keep("write?key=uploads/parts&kib=5121");
    assertThat(called())
        .containsExactly(
            "CreateMultipartUpload", "UploadPart", "UploadPart", "CompleteMultipartUpload");
    assertThat(keep("head?key=uploads/parts").body()).isEqualTo("5243904");

    assertThat(keep("write?key=uploads/broken&kib=5121&fails=").body())
        .isEqualTo("broken, and then []");
    assertThat(called())
        .containsExactly("CreateMultipartUpload", "UploadPart", "AbortMultipartUpload");
    assertThat(keep("head?key=uploads/broken").body()).isEqualTo("nothing");
  }

  @Test
  void what_comes_in_parts_is_put_and_aborting_it_needs_a_right_of_its_own() throws Exception {
    assertThat(keep("write?key=elsewhere/a&kib=5121").statusCode()).isEqualTo(500);
    assertThat(called()).containsExactly("CreateMultipartUpload");
    assertThat(keep("write?key=unread/a&kib=5121").body()).isEqualTo("written");
    assertThat(keep("write?key=unread/a&kib=5121&fails=").body())
        .startsWith("broken, and then [")
        .contains("S3 answered 403");
  }

  private static List<String> called() {
    return cloud.invocations().lastOf("Keep").calls("S3").stream()
        .map(Invocation.Call::operation)
        .toList();
  }

  @Test
  void a_signature_is_no_call() throws Exception {
    keep("upload?key=uploads/a&size=5");

    assertThat(cloud.invocations().lastOf("Keep").calls()).isEmpty();
  }

  @Test
  void a_function_dies_after_what_it_asked_for_is_done() throws Exception {
    keep("put?key=uploads/a&text=hello");
    cloud.crashes().afterCall("Keep", 2);

    assertThat(keep("copy?key=uploads/a&to=uploads/b").statusCode()).isEqualTo(500);

    assertThat(cloud.crashes().happened()).isEqualTo(1);
    assertThat(keep("read?key=uploads/b").body()).isEqualTo("hello");
  }

  @Test
  void a_function_dies_before_anything_is_done() throws Exception {
    cloud.crashes().beforeCall("Keep", 1);

    assertThat(keep("put?key=uploads/c&text=hello").statusCode()).isEqualTo(500);

    assertThat(keep("head?key=uploads/c").body()).isEqualTo("nothing");
  }

  @Test
  void a_fault_is_met_once_and_asked_again() throws Exception {
    cloud.aws().faults().next(Service.S3, "PutObject", new Fault.FailedAfter(503, "SlowDown"));

    assertThat(keep("put?key=uploads/d&text=hello").statusCode()).isEqualTo(200);

    assertThat(cloud.invocations().lastOf("Keep").calls("S3")).hasSize(2);
    cloud.aws().faults().next(Service.S3, "PutObject", new Fault.AnswerLost());
    assertThat(keep("put?key=uploads/e&text=hello").statusCode()).isEqualTo(500);
    assertThat(keep("read?key=uploads/e").body()).isEqualTo("hello");
    cloud.aws().faults().down(Service.S3);
    assertThat(keep("read?key=uploads/e").statusCode()).isEqualTo(500);
  }

  @Test
  void a_function_does_only_what_its_policies_allow() throws Exception {
    assertThat(keep("put?key=elsewhere/a&text=hello").statusCode()).isEqualTo(500);
    assertThat(keep("put?key=unread/a&text=hello").statusCode()).isEqualTo(200);
    assertThat(keep("read?key=unread/a").statusCode()).isEqualTo(500);

    keep("put?key=uploads/f&text=hello");
    assertThat(get("/api/blind/read?key=uploads/f").body()).isEqualTo("hello");
    assertThat(get("/api/blind/delete?key=uploads/f").statusCode()).isEqualTo(500);
    assertThat(get("/api/blind/copy?key=uploads/f&to=uploads/g").statusCode()).isEqualTo(500);
  }

  @Test
  void what_is_not_there_is_told_only_to_who_may_list_the_bucket() throws Exception {
    assertThat(keep("head?key=uploads/none").body()).isEqualTo("nothing");
    assertThat(get("/api/blind/head?key=uploads/none").statusCode()).isEqualTo(500);
  }
}
