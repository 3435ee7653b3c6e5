package ca.jechemine.runtime.objects;

import ca.jechemine.runtime.AwsClients;
import ca.jechemine.runtime.Platform;
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
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
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

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final String name;
  private final String region;
  private final Optional<URI> endpoint;
  private final AwsCredentialsProvider credentials;
  private final InstantSource time;

  private Bucket(Platform platform, String name, InstantSource time) {
    this.name = name;
    this.region = platform.variable("AWS_REGION");
    this.endpoint = AwsClients.endpoint("S3", platform);
    this.credentials = AwsClients.credentials(platform);
    this.time = time;
  }

  /// The bucket of that name.
  public static Bucket named(String name, Platform platform) {
    return signingAt(InstantSource.system(), name, platform);
  }

  /// The same, which signs as if it were that time.
  public static Bucket signingAt(InstantSource time, String name, Platform platform) {
    return new Bucket(platform, name, time);
  }

  /// Puts an object. The key starts with `uploads/` when it is to be handed out, and consists of
  /// letters, digits, `/`, `-`, `.` and `_`.
  ///
  /// @throws IllegalStateException when S3 does not take it
  public void put(String key, byte[] content, String contentType) {
    for (int tries = 1; ; tries++) {
      int status = tryToPut(key, content, contentType);
      if (status == 200) {
        return;
      }
      if (status < 500 || tries == TRIES) {
        throw new IllegalStateException("S3 answered " + status);
      }
    }
  }

  /// Path and query under which the site hands the object out until that time is over, to be saved
  /// under that name.
  public String signedPath(String key, Duration life, String fileName) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .protocol("https")
            .host(host())
            .encodedPath("/" + key)
            .putRawQueryParameter(
                "response-content-disposition", "attachment; filename=\"" + fileName + "\"")
            .putRawQueryParameter("response-cache-control", "no-store")
            .build();
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

  private int tryToPut(String key, byte[] content, String contentType) {
    SdkHttpRequest request =
        place(SdkHttpRequest.builder(), key)
            .method(SdkHttpMethod.PUT)
            .putHeader("content-type", contentType)
            .putHeader("content-length", Integer.toString(content.length))
            .build();
    ContentStreamProvider payload = ContentStreamProvider.fromByteArray(content);
    SignedRequest signed =
        signer.sign(
            properties(SignRequest.builder(identity()).request(request).payload(payload)).build());
    HttpExecuteRequest call =
        HttpExecuteRequest.builder()
            .request(signed.request())
            .contentStreamProvider(signed.payload().orElse(payload))
            .build();
    try {
      HttpExecuteResponse answer = AwsClients.http().prepareRequest(call).call();
      try (AbortableInputStream body =
          answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
        body.readAllBytes();
      }
      return answer.httpResponse().statusCode();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
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
