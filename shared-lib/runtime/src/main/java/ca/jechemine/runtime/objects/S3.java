package ca.jechemine.runtime.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.runtime.AwsClients;
import ca.jechemine.runtime.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
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

/// What is asked of S3 about one bucket: signed, sent, and asked again when S3 is not well.
final class S3 {

  static final ContentStreamProvider NOTHING = ContentStreamProvider.fromByteArray(new byte[0]);

  private static final int TRIES = 3;
  private static final int UNWELL = 500;

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final String bucket;
  private final String region;
  private final Optional<URI> endpoint;
  private final AwsCredentialsProvider credentials;
  private final InstantSource time;
  private final SdkHttpClient http;

  /// @param time what signatures go by
  S3(Platform platform, String bucket, InstantSource time) {
    this.bucket = bucket;
    this.region = platform.variable("AWS_REGION");
    this.endpoint = AwsClients.endpoint("S3", platform);
    this.credentials = AwsClients.credentials(platform);
    this.time = time;
    this.http = platform.carrier().orElse(AwsClients.http());
  }

  String bucket() {
    return bucket;
  }

  /// One answer.
  record Answer(SdkHttpResponse http, String body) {

    int status() {
      return http.statusCode();
    }

    ObjectFacts facts() {
      return new ObjectFacts(
          http.firstMatchingHeader("content-length").map(Long::parseLong).orElse(0L),
          http.firstMatchingHeader("etag").orElse(""));
    }

    /// S3 may find out that it cannot copy or put together after it said 200; what it says then
    /// counts as if it had been 500.
    boolean isUnwell() {
      return status() >= UNWELL || (status() == 200 && body.contains("<Error"));
    }

    /// This, if that is what was answered.
    ///
    /// @throws IllegalStateException when it is not
    Answer expect(int status) {
      if (status() != status) {
        throw new IllegalStateException("S3 answered " + status());
      }
      return this;
    }

    /// It was done, which S3 says with that element.
    ///
    /// @throws IllegalStateException when it does not
    void expectResult(String element) {
      if (!expect(200).body().contains("<" + element)) {
        throw new IllegalStateException("S3 broke off before " + element);
      }
    }
  }

  /// A request about an object: in AWS by the bucket's own host; elsewhere in the path, as the SDK
  /// does.
  SdkHttpRequest.Builder request(SdkHttpMethod method, String key) {
    return endpoint.isPresent()
        ? SdkHttpRequest.builder()
            .method(method)
            .uri(endpoint.get().resolve("/" + bucket + "/" + key))
        : onSite(method, key);
  }

  /// The same by the bucket's own host, wherever S3 is: CloudFront calls it so, whoever asks, and
  /// signatures are over that.
  SdkHttpRequest.Builder onSite(SdkHttpMethod method, String key) {
    return SdkHttpRequest.builder()
        .method(method)
        .protocol("https")
        .host(bucket + ".s3." + region + ".amazonaws.com")
        .encodedPath("/" + key);
  }

  /// The first bytes of an array as what goes along with a request. They are not copied: they must
  /// stay as they are until it is answered.
  static ContentStreamProvider payload(byte[] bytes, int length) {
    return ContentStreamProvider.fromInputStreamSupplier(
        () -> new ByteArrayInputStream(bytes, 0, length));
  }

  /// Puts the first bytes of an array.
  ObjectFacts put(String key, String contentType, byte[] bytes, int length) {
    SdkHttpRequest request =
        request(SdkHttpMethod.PUT, key)
            .putHeader("content-type", contentType)
            .putHeader("content-length", Integer.toString(length))
            .build();
    Answer answer = ask(request, payload(bytes, length)).expect(200);
    return new ObjectFacts(length, answer.facts().eTag());
  }

  /// What S3 answers, when it is well: all that is asked of it here may be asked again.
  Answer ask(SdkHttpRequest request, ContentStreamProvider payload) {
    for (int tries = 1; ; tries++) {
      Answer answer = askOnce(request, payload);
      if (!answer.isUnwell() || tries == TRIES) {
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

  /// What S3 answers, whatever it is, with a body that is still to be read.
  HttpExecuteResponse send(SdkHttpRequest request, ContentStreamProvider payload)
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

  /// Path and query of a request that anybody may make until that time is over.
  String signedInQuery(SdkHttpRequest request, Duration life) {
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
