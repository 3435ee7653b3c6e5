package ca.jechemine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDataTest {

  private static final Path TEMPLATE = Path.of("src/test/resources/sample/template.yaml");

  @TempDir private Path folder = Path.of("");

  @Test
  void rows_and_what_waits_in_a_queue_are_there_after_a_restart() throws Exception {
    Options options = Options.forTests(TEMPLATE).withDataDir(folder.resolve("data"));
    try (LocalCloud cloud = LocalCloud.start(options)) {
      cloud.triggers().pause("Collect");
      assertThat(
              send(
                      cloud,
                      "/api/items/1",
                      it ->
                          it.header("content-type", "text/plain")
                              .PUT(BodyPublishers.ofString("hello")))
                  .statusCode())
          .isEqualTo(200);

      HttpResponse<String> idle = send(cloud, "/_local/idle?within=PT2S", it -> it.GET());

      assertThat(idle.statusCode()).isEqualTo(503);
      assertThat(idle.body())
          .contains("busy", "je-chemine-local-CollectQueue: 1 visible, 0 in flight");
      assertThat(cloud.log().lines()).isEmpty();
    }

    try (LocalCloud cloud = LocalCloud.start(options)) {
      cloud.awaitIdle();

      assertThat(cloud.log().lines()).containsExactly("collected Stored hello");
      assertThat(
              cloud.aws().dynamo().scan(it -> it.tableName("je-chemine-local-ItemsTable")).count())
          .isEqualTo(1);
      assertThat(send(cloud, "/_local/idle", it -> it.GET()).statusCode()).isEqualTo(200);
      assertThat(send(cloud, "/_local/idle?within=soon", it -> it.GET()).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void fresh_empties_a_data_folder() throws Exception {
    Path data = folder.resolve("data");
    Start.prepare(data, false);
    Files.writeString(Files.createDirectory(data.resolve("below")).resolve("old"), "x");

    Start.prepare(data, false);
    assertThat(data.resolve("below/old")).exists();

    Start.prepare(data, true);
    assertThat(data.resolve("below")).doesNotExist();
    assertThat(data).isDirectory();
  }

  @Test
  void fresh_empties_no_folder_of_somebody_else() throws IOException {
    Path theirs = Files.writeString(folder.resolve("letter"), "x");

    assertThatExceptionOfType(Start.Trouble.class).isThrownBy(() -> Start.prepare(folder, true));
    assertThat(theirs).exists();
  }

  private static HttpResponse<String> send(
      LocalCloud cloud, String path, java.util.function.UnaryOperator<HttpRequest.Builder> how)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          how.apply(HttpRequest.newBuilder(URI.create(cloud.baseUri() + path))).build(),
          BodyHandlers.ofString());
    }
  }
}
