package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/// What the code relies on in S3, in memory and on disk.
final class ObjectsTest {

  private static final String BUCKET = "objects-test";
  private static final String NEW = "uploads/incoming/a";
  private static final String KEPT = "uploads/files/a";
  private static final Map<String, String> FIVE_LETTERS =
      Map.of("content-type", "text/plain", "content-length", "5");

  @TempDir private Path folder = Path.of("");

  @FunctionalInterface
  private interface Check {
    void run(Buckets buckets, S3Caller s3) throws Exception;
  }

  private void with(boolean onDisk, Check check) throws Exception {
    try (Buckets buckets = Buckets.start(onDisk ? folder : null);
        SdkHttpClient http = AwsCrtHttpClient.create()) {
      buckets.create(new BucketDefinition(BUCKET));
      check.run(buckets, new S3Caller(http, URI.create(buckets.endpointByHost()), BUCKET));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_address_to_put_is_good_for_that_length_and_type_alone(boolean onDisk) throws Exception {
    with(
        onDisk,
        (_, s3) -> {
          SdkHttpRequest address = s3.address(SdkHttpMethod.PUT, NEW, FIVE_LETTERS);

          assertThat(s3.send(address, Map.of("content-type", "text/html"), "hello").status())
              .isEqualTo(403);
          assertThat(
                  s3.send(
                          address,
                          Map.of("content-type", "text/plain", "content-length", "6"),
                          "hello!")
                      .status())
              .isEqualTo(403);
          assertThat(read(s3, NEW).status()).isEqualTo(404);

          assertThat(s3.send(address, FIVE_LETTERS, "hello").status()).isEqualTo(200);
          assertThat(read(s3, NEW).body()).isEqualTo("hello");
          assertThat(read(s3, NEW).headers()).containsEntry("content-type", "text/plain");
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_signed_checksum_lets_no_other_bytes_in(boolean onDisk) throws Exception {
    with(
        onDisk,
        (_, s3) -> {
          Map<String, String> summed =
              Map.of(
                  "content-type",
                  "text/plain",
                  "content-length",
                  "5",
                  "x-amz-checksum-sha256",
                  sha256("hello"));
          SdkHttpRequest address = s3.address(SdkHttpMethod.PUT, NEW, summed);

          assertThat(s3.send(address, summed, "hallo").status()).isEqualTo(400);
          assertThat(
                  s3.send(
                          address.copy(it -> it.removeHeader("x-amz-checksum-sha256")),
                          FIVE_LETTERS,
                          "hallo")
                      .status())
              .isEqualTo(403);
          assertThat(read(s3, NEW).status()).isEqualTo(404);
          assertThat(s3.send(address, summed, "hello").status()).isEqualTo(200);
          assertThat(
                  s3.signed(SdkHttpMethod.HEAD, NEW, Map.of("x-amz-checksum-mode", "ENABLED"))
                      .headers())
              .containsEntry("x-amz-checksum-sha256", sha256("hello"));
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_copy_takes_the_bytes_that_were_read_or_nothing(boolean onDisk) throws Exception {
    with(
        onDisk,
        (_, s3) -> {
          put(s3, NEW, "hello");
          String read = eTag(s3, NEW);
          put(s3, NEW, "other");

          assertThat(copy(s3, NEW, KEPT, Map.of("x-amz-copy-source-if-match", read)).status())
              .isEqualTo(412);
          assertThat(read(s3, KEPT).status()).isEqualTo(404);
          assertThat(
                  copy(s3, NEW, KEPT, Map.of("x-amz-copy-source-if-match", eTag(s3, NEW))).status())
              .isEqualTo(200);
          assertThat(read(s3, KEPT).body()).isEqualTo("other");
          assertThat(
                  copy(s3, "uploads/none", KEPT, Map.of("x-amz-copy-source-if-match", read))
                      .status())
              .isEqualTo(404);
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_object_is_copied_onto_itself_only_with_new_headers(boolean onDisk) throws Exception {
    with(
        onDisk,
        (_, s3) -> {
          put(s3, KEPT, "hello");

          assertThat(copy(s3, KEPT, KEPT, Map.of()).status()).isEqualTo(400);
          assertThat(
                  copy(
                          s3,
                          KEPT,
                          KEPT,
                          Map.of(
                              "x-amz-metadata-directive", "REPLACE", "content-type", "image/png"))
                      .status())
              .isEqualTo(200);
          assertThat(read(s3, KEPT).headers()).containsEntry("content-type", "image/png");

          copy(s3, KEPT, KEPT, Map.of("x-amz-metadata-directive", "REPLACE"));
          assertThat(read(s3, KEPT).headers()).containsEntry("content-type", "binary/octet-stream");
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_address_to_read_says_under_which_headers(boolean onDisk) throws Exception {
    with(
        onDisk,
        (_, s3) -> {
          put(s3, KEPT, "hello");
          SdkHttpRequest address =
              s3.address(
                  SdkHttpMethod.GET,
                  KEPT,
                  Map.of(),
                  Map.of(
                      "response-content-type", "application/pdf",
                      "response-cache-control", "private, no-store",
                      "response-content-disposition", "attachment; filename*=UTF-8''%C3%A9.pdf"));

          assertThat(s3.send(address, Map.of("range", "bytes=1-2"), ""))
              .extracting(S3Caller.Said::status, S3Caller.Said::body)
              .containsExactly(206, "el");
          assertThat(s3.send(address, Map.of(), "").headers())
              .containsEntry("content-type", "application/pdf")
              .containsEntry("cache-control", "private, no-store")
              .containsEntry("content-disposition", "attachment; filename*=UTF-8''%C3%A9.pdf");
          assertThat(
                  s3.send(
                          address.copy(
                              it -> it.putRawQueryParameter("response-content-type", "text/html")),
                          Map.of(),
                          "")
                      .status())
              .isEqualTo(403);
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_bucket_holds_again_what_it_held_and_nobody_is_told(boolean onDisk) throws Exception {
    with(
        onDisk,
        (buckets, s3) -> {
          put(s3, "uploads/kept", "hello");
          put(s3, "uploads/changed", "hello");
          put(s3, "uploads/deleted", "hello");
          Map<String, Contents> before = buckets.contents();
          var told = new ArrayList<StoredObject>();
          buckets.listen(told::add);
          put(s3, "uploads/changed", "other");
          put(s3, "uploads/new", "other");
          s3.signed(SdkHttpMethod.DELETE, "uploads/deleted", Map.of());

          buckets.restore(before);

          for (String key : List.of("uploads/kept", "uploads/changed", "uploads/deleted")) {
            assertThat(read(s3, key).body()).isEqualTo("hello");
            assertThat(read(s3, key).headers()).containsEntry("content-type", "text/plain");
          }
          assertThat(read(s3, "uploads/new").status()).isEqualTo(404);
          assertThat(told)
              .extracting(StoredObject::key)
              .containsExactly("uploads/changed", "uploads/new");

          buckets.restore(Map.of());

          assertThat(read(s3, "uploads/kept").status()).isEqualTo(404);
        });
  }

  private static S3Caller.Said read(S3Caller s3, String key) {
    return s3.signed(SdkHttpMethod.GET, key, Map.of());
  }

  private static void put(S3Caller s3, String key, String text) {
    assertThat(s3.signed(SdkHttpMethod.PUT, key, FIVE_LETTERS, text).status()).isEqualTo(200);
  }

  private static S3Caller.Said copy(
      S3Caller s3, String from, String to, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("x-amz-copy-source", "/" + BUCKET + "/" + from);
    return s3.signed(SdkHttpMethod.PUT, to, all);
  }

  private static String eTag(S3Caller s3, String key) {
    return Objects.requireNonNull(read(s3, key).headers().get("etag"));
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    return Base64.getEncoder()
        .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }
}
