package ca.jechemine.runtime.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.runtime.AwsClients;
import ca.jechemine.runtime.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// One private S3 bucket, behind the site's own origin: the SDK's signer and its HTTP client, which
/// every function carries already, without the 4 MB of its S3 client (docs/adr/0022).
///
/// Signatures go by the time of the machine, as those of every other AWS call do, also where the
/// clock of the rules was moved.
public final class Bucket {

  private static final int TRIES = 3;
  private static final ContentStreamProvider NOTHING =
      ContentStreamProvider.fromByteArray(new byte[0]);

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final String name;
  private final String region;
  private final Optional<URI> endpoint;
  private final AwsCredentialsProvider credentials;
  private final InstantSource time;
  private final SdkHttpClient http;

  private Bucket(Platform platform, String name, InstantSource time) {
    this.name = name;
    this.region = platform.variable("AWS_REGION");
    this.endpoint = AwsClients.endpoint("S3", platform);
    this.credentials = AwsClients.credentials(platform);
    this.time = time;
    this.http = platform.carrier().orElse(AwsClients.http());
  }

  /// The bucket of that name.
  public static Bucket named(String name, Platform platform) {
    return signingAt(InstantSource.system(), name, platform);
  }

  /// The same, which signs as if it were that time.
  public static Bucket signingAt(InstantSource time, String name, Platform platform) {
    return new Bucket(platform, name, time);
  }

  /// What is done with the bytes of an object while they come.
  @FunctionalInterface
  public interface Reading<T> {
    /// Reads them once.
    T read(ObjectFacts facts, InputStream content) throws IOException;
  }

  /// Puts an object. The key starts with `uploads/` when it is to be handed out, and consists of
  /// letters, digits, `/`, `-`, `.` and `_`.
  ///
  /// @throws IllegalStateException when S3 does not take it
  public ObjectFacts put(String key, byte[] content, String contentType) {
    SdkHttpRequest request =
        place(SdkHttpRequest.builder(), key)
            .method(SdkHttpMethod.PUT)
            .putHeader("content-type", contentType)
            .putHeader("content-length", Integer.toString(content.length))
            .build();
    Answer answer = expect(ask(request, ContentStreamProvider.fromByteArray(content)), 200);
    return new ObjectFacts(content.length, answer.facts().eTag());
  }

  /// The object, if it is there.
  public Optional<ObjectFacts> head(String key) {
    Answer answer =
        ask(place(SdkHttpRequest.builder(), key).method(SdkHttpMethod.HEAD).build(), NOTHING);
    return answer.status() == 404 ? Optional.empty() : Optional.of(expect(answer, 200).facts());
  }

  /// What comes of reading the object, if it is there. A connection that breaks on the way is no
  /// end of the object.
  ///
  /// @throws UncheckedIOException when it does
  public <T> Optional<T> read(String key, Reading<T> reading) {
    SdkHttpRequest request = place(SdkHttpRequest.builder(), key).method(SdkHttpMethod.GET).build();
    try {
      HttpExecuteResponse answer = send(request, NOTHING);
      Answer facts = new Answer(answer.httpResponse(), "");
      try (AbortableInputStream content =
          answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
        if (facts.status() == 404) {
          return Optional.empty();
        }
        return Optional.of(reading.read(expect(facts, 200).facts(), content));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Copies an object within the bucket, if it still has those bytes. It is handed out with these
  /// headers from then on (`content-type` and its like), and with none that it had; all of them
  /// together have 2,048 bytes at most.
  ///
  /// @return whether it was there with them
  public boolean copy(String from, String to, String eTag, Map<String, String> headers) {
    SdkHttpRequest.Builder request =
        place(SdkHttpRequest.builder(), to)
            .method(SdkHttpMethod.PUT)
            .putHeader("x-amz-copy-source", "/" + name + "/" + from)
            .putHeader("x-amz-copy-source-if-match", eTag)
            .putHeader("x-amz-metadata-directive", "REPLACE")
            .putHeader("content-length", "0");
    headers.forEach(request::putHeader);
    Answer answer = ask(request.build(), NOTHING);
    if (answer.status() == 404 || answer.status() == 412) {
      return false;
    }
    if (!expect(answer, 200).body().contains("<CopyObjectResult")) {
      // S3 may find out that it cannot copy after it said 200.
      throw new IllegalStateException("S3 broke off a copy");
    }
    return true;
  }

  /// Deletes an object; one that is not there is deleted already.
  public void delete(String key) {
    SdkHttpRequest request =
        place(SdkHttpRequest.builder(), key).method(SdkHttpMethod.DELETE).build();
    expect(ask(request, NOTHING), 204);
  }

  /// Path and query under which the site hands the object out until that time is over, to be saved
  /// under that name.
  public String signedPath(String key, Duration life, String fileName) {
    return signedDownload(
        key,
        life,
        Map.of(
            "response-content-disposition",
            "attachment; filename=\"" + fileName + "\"",
            "response-cache-control",
            "no-store"));
  }

  /// Path and query under which the site hands the object out until that time is over, with these
  /// headers (`response-content-type` and its like, as S3's `GetObject` names them).
  public String signedDownload(String key, Duration life, Map<String, String> headers) {
    SdkHttpRequest.Builder request = onSite(SdkHttpMethod.GET, key);
    headers.forEach(request::putRawQueryParameter);
    return signedInQuery(request.build(), life);
  }

  /// Path and query under which the site takes the object until that time is over, if it comes with
  /// exactly these headers.
  public String signedUpload(String key, Duration life, Map<String, String> headers) {
    SdkHttpRequest.Builder request = onSite(SdkHttpMethod.PUT, key);
    headers.forEach(request::putHeader);
    return signedInQuery(request.build(), life);
  }

  private SdkHttpRequest.Builder onSite(SdkHttpMethod method, String key) {
    return SdkHttpRequest.builder()
        .method(method)
        .protocol("https")
        .host(host())
        .encodedPath("/" + key);
  }

  private String signedInQuery(SdkHttpRequest request, Duration life) {
    SdkHttpRequest signed =
        signer
            .sign(
                properties(SignRequest.builder(identity()).request(request))
                    .putProperty(
                        AwsV4FamilyHttpSigner.AUTH_LOCATION,
                        AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, life)
                    .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                    .build())
            .request();
    return signed.encodedPath() + "?" + signed.encodedQueryParameters().orElseThrow();
  }

  /// One answer of S3.
  private record Answer(SdkHttpResponse http, String body) {

    int status() {
      return http.statusCode();
    }

    ObjectFacts facts() {
      return new ObjectFacts(
          http.firstMatchingHeader("content-length").map(Long::parseLong).orElse(0L),
          http.firstMatchingHeader("etag").orElse(""));
    }
  }

  private static Answer expect(Answer answer, int status) {
    if (answer.status() != status) {
      throw new IllegalStateException("S3 answered " + answer.status());
    }
    return answer;
  }

  /// What S3 answers, when it is well: all that is asked of it here may be asked again.
  private Answer ask(SdkHttpRequest request, ContentStreamProvider payload) {
    for (int tries = 1; ; tries++) {
      Answer answer = askOnce(request, payload);
      if (answer.status() < 500 || tries == TRIES) {
        return answer;
      }
    }
  }

  private Answer askOnce(SdkHttpRequest request, ContentStreamProvider payload) {
    try {
      HttpExecuteResponse answer = send(request, payload);
      try (AbortableInputStream body =
          answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
        return new Answer(answer.httpResponse(), new String(body.readAllBytes(), UTF_8));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private HttpExecuteResponse send(SdkHttpRequest request, ContentStreamProvider payload)
      throws IOException {
    SignedRequest signed =
        signer.sign(
            properties(SignRequest.builder(identity()).request(request).payload(payload)).build());
    HttpExecuteRequest call =
        HttpExecuteRequest.builder()
            .request(signed.request())
            .contentStreamProvider(signed.payload().orElse(payload))
            .build();
    return http.prepareRequest(call).call();
  }

  /// In AWS by the bucket's own host; elsewhere in the path, as the SDK does.
  private SdkHttpRequest.Builder place(SdkHttpRequest.Builder request, String key) {
    return endpoint.isPresent()
        ? request.uri(endpoint.get().resolve("/" + name + "/" + key))
        : request.protocol("https").host(host()).encodedPath("/" + key);
  }

  /// What CloudFront calls the bucket, whoever asks it: signatures are over that.
  private String host() {
    return name + ".s3." + region + ".amazonaws.com";
  }

  private AwsCredentialsIdentity identity() {
    return credentials.resolveCredentials();
  }

  private SignRequest.Builder<AwsCredentialsIdentity> properties(
      SignRequest.Builder<AwsCredentialsIdentity> request) {
    return request
        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
        .putProperty(HttpSigner.SIGNING_CLOCK, time.withZone(ZoneOffset.UTC));
  }
}
