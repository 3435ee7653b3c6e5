package ca.jechemine.system.costs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.inspection.Finding;
import ca.jechemine.documents.inspection.Inspection;
import ca.jechemine.local.LocalCloud;
import ca.jechemine.local.Options;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// How much memory many uploads of 10 MiB at the same time need, from the browser's `PUT` to the
/// end of the scan, and what completing one costs beside hashing the same bytes.
///
/// No part of a build: `benchmarks/run uploads` starts it, with how many go at once, at most, in
/// the property `uploads.files`. Everything is in this process, whoever sends the files too; the
/// objects are on disk. The figures are left in `target/uploads.tsv`.
@EnabledIfSystemProperty(named = "uploads.files", matches = "[1-9][0-9]*")
class UploadsAtScaleTest {

  private static final int BYTES = 10 * 1024 * 1024;
  private static final int WARM_UPS = 10;
  private static final int ALONE = 15;
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Each of them may announce 200 an hour.
  private static final List<String> UPLOADERS =
      List.of("super.admin", "platform.admin", "support.admin", "professional.one");

  @TempDir private static Path folder;

  @Test
  void memory_and_time_of_uploads_are_written_down() throws Exception {
    int most = Integer.getInteger("uploads.files", 0);
    byte[] content = paper();
    Path paper = Files.write(folder.resolve("paper.pdf"), content);
    Options options =
        Options.forTests(RunningCloud.projectRoot().resolve("template.yaml"))
            .withDataDir(folder.resolve("cloud"));
    Path figures = Files.createDirectories(Path.of("target")).resolve("uploads.tsv");
    List<String> lines = new ArrayList<>();
    try (LocalCloud cloud = LocalCloud.start(options);
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Site site = new Site(cloud, http, paper);
      atOnce(WARM_UPS, site, threads);

      lines.add("at once\tlive before MiB\tlive at most MiB\tmore ÷ files %\tlooks\ts");
      for (int files : IntStream.of(10, 50, most).distinct().sorted().toArray()) {
        lines.add(measured(files, site, threads));
        Files.write(figures, lines);
      }
      lines.add("");
      lines.addAll(alone(site, content));
    }
    Files.write(figures, lines);
    assertThat(figures).isNotEmptyFile();
  }

  private static String measured(int files, Site site, ExecutorService threads)
      throws InterruptedException, ExecutionException {
    long before = LiveHeap.now();
    long start = System.nanoTime();
    LiveHeap heap = new LiveHeap();
    try {
      atOnce(files, site, threads);
      double seconds = (System.nanoTime() - start) / 1e9;
      double mebibyte = 1024.0 * 1024;
      return String.format(
          Locale.ROOT,
          "%d\t%.0f\t%.0f\t%.1f\t%d\t%.0f",
          files,
          before / mebibyte,
          heap.peak() / mebibyte,
          100.0 * (heap.peak() - before) / ((long) files * BYTES),
          heap.looks(),
          seconds);
    } finally {
      heap.end();
    }
  }

  /// All of them are announced, then sent and completed at the same time; comes back when the last
  /// scan is over.
  private static void atOnce(int files, Site site, ExecutorService threads)
      throws InterruptedException, ExecutionException {
    List<Announced> announced = new ArrayList<>();
    for (int n = 0; n < files; n++) {
      announced.add(site.announce(n % UPLOADERS.size()));
    }
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Integer>> completed =
        announced.stream()
            .map(it ->
                threads.submit(() -> {
                  go.await();
                  site.send(it);
                  return site.complete(it);
                }))
            .toList();
    go.countDown();
    for (Future<Integer> one : completed) {
      assertThat(one.get()).isIn(200, 202);
    }
    site.settle();
    for (Announced one : announced) {
      assertThat(site.complete(one)).isEqualTo(200);
    }
  }

  /// One after the other, with the same bytes hashed, and looked through without a cloud, in turns.
  private static List<String> alone(Site site, byte[] content) throws Exception {
    List<double[]> nanos = new ArrayList<>();
    for (int n = 0; n < 2 * ALONE; n++) {
      Announced announced = site.announce(n % UPLOADERS.size());
      site.send(announced);
      long start = System.nanoTime();
      byte[] digest = sha256(content);
      long hashed = System.nanoTime();
      Finding finding =
          Inspection.of(new ByteArrayInputStream(content), FileType.PDF, content.length);
      long inspected = System.nanoTime();
      int status = site.complete(announced);
      long completed = System.nanoTime();
      assertThat(digest).hasSize(32);
      assertThat(finding).isInstanceOf(Finding.Sound.class);
      assertThat(status).isIn(200, 202);
      site.settle();
      // The first half is for the compiler.
      if (n >= ALONE) {
        nanos.add(new double[] {hashed - start, inspected - hashed, completed - inspected});
      }
    }
    double hash = median(nanos, 0);
    return List.of(
        "of 10 MiB\tms\t÷ hashing",
        line("hashing", hash, hash),
        line("looking through", median(nanos, 1), hash),
        line("completing", median(nanos, 2), hash));
  }

  private static String line(String what, double nanos, double hash) {
    return String.format(Locale.ROOT, "%s\t%.1f\t%.2f", what, nanos / 1e6, nanos / hash);
  }

  private static double median(List<double[]> samples, int column) {
    return samples.stream()
        .mapToDouble(it -> it[column])
        .sorted()
        .skip(ALONE / 2)
        .findFirst()
        .orElseThrow();
  }

  private static byte[] sha256(byte[] content) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(content);
  }

  /// A PDF whose one page is a photograph: ten million bytes that nothing is known of.
  private static byte[] paper() {
    byte[] start =
        latin(
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n"
                + "4 0 obj\n<< /Type /XObject /Subtype /Image /Filter /DCTDecode"
                + " /Length 10000000 >>\nstream\n");
    byte[] end = latin("\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n");
    byte[] paper = new byte[BYTES];
    new Random(7).nextBytes(paper);
    System.arraycopy(start, 0, paper, 0, start.length);
    int photographEnds = start.length + 10_000_000;
    Arrays.fill(paper, photographEnds, BYTES, (byte) ' ');
    System.arraycopy(end, 0, paper, photographEnds, end.length);
    return paper;
  }

  private static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private record Announced(String token, String uploadUrl, String completeUrl) {}

  /// The site, as browsers see it.
  private static final class Site {

    private final LocalCloud cloud;
    private final HttpClient http;
    private final Path paper;
    private final List<String> tokens;

    Site(LocalCloud cloud, HttpClient http, Path paper) {
      this.cloud = cloud;
      this.http = http;
      this.paper = paper;
      this.tokens =
          UPLOADERS.stream()
              .flatMap(name ->
                  cloud.accounts().stream()
                      .filter(it -> it.email().equals(name + "@jechemine.test")))
              .map(it -> cloud.signIn(it.userId()))
              .toList();
    }

    Announced announce(int uploader) {
      String body =
          """
          {"purpose":"patient-document","fileName":"Bilan.pdf","fileType":"application/pdf",\
          "fileSize":%d}\
          """
              .formatted(BYTES);
      HttpResponse<String> answer =
          call(
              request("/api/uploads", tokens.get(uploader))
                  .header("content-type", "application/json")
                  .POST(BodyPublishers.ofString(body)));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      try {
        JsonNode announced = JSON.readTree(answer.body());
        return new Announced(
            tokens.get(uploader),
            announced.path("uploadUrl").asText(),
            announced.path("completeUrl").asText());
      } catch (IOException notJson) {
        throw new AssertionError(notJson);
      }
    }

    void send(Announced announced) throws IOException {
      HttpResponse<String> answer =
          call(
              HttpRequest.newBuilder(cloud.baseUri().resolve(announced.uploadUrl()))
                  .header("content-type", "application/pdf")
                  .PUT(BodyPublishers.ofFile(paper)));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    int complete(Announced announced) {
      return call(request(announced.completeUrl(), announced.token()).POST(BodyPublishers.noBody()))
          .statusCode();
    }

    void settle() throws InterruptedException {
      List<String> left = cloud.triggers().awaitIdle(Duration.ofMinutes(10));
      assertThat(left).isEmpty();
    }

    private HttpRequest.Builder request(String path, String token) {
      return HttpRequest.newBuilder(cloud.baseUri().resolve(path))
          .header("authorization", "Bearer " + token);
    }

    private HttpResponse<String> call(HttpRequest.Builder request) {
      try {
        return http.send(request.build(), BodyHandlers.ofString());
      } catch (IOException broken) {
        throw new AssertionError(broken);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", interrupted);
      }
    }
  }
}
