package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// Signs requests to S3, and looks at signatures, by the machine's time.
final class ObjectSigner {

  private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

  private static final Duration SKEW = Duration.ofMinutes(15);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final List<String> PARAMETERS =
      List.of(
          "X-Amz-Algorithm",
          "X-Amz-Credential",
          "X-Amz-Date",
          "X-Amz-Expires",
          "X-Amz-SignedHeaders",
          "X-Amz-Signature");

  private ObjectSigner() {}

  /// The headers that the signature consists of, but the host.
  static Map<String, String> headers(String method, URI uri) {
    AwsCredentialsIdentity identity = identity();
    SdkHttpRequest request =
        SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(uri).build();
    Map<String, String> headers = new TreeMap<>();
    SIGNER
        .sign(it -> properties(it.identity(identity).request(request)))
        .request()
        .headers()
        .forEach((name, values) -> {
          if (!name.toLowerCase(Locale.ROOT).equals("host")) {
            headers.put(name, String.join(",", values));
          }
        });
    return headers;
  }

  /// Whether the address holds a signature that is good now, when these headers come with it.
  ///
  /// @param headers by lower-case name
  static boolean isGood(
      String method, URI address, Map<String, List<String>> headers, Instant now) {
    SdkHttpRequest asked =
        SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(address).build();
    try {
      Instant date = DATE.parse(parameter(asked, "X-Amz-Date"), Instant::from);
      Duration life = Duration.ofSeconds(Long.parseLong(parameter(asked, "X-Amz-Expires")));
      if (now.isBefore(date.minus(SKEW)) || now.isAfter(date.plus(life))) {
        return false;
      }
      SdkHttpRequest.Builder plain = asked.toBuilder();
      PARAMETERS.forEach(plain::removeQueryParameter);
      for (String name : parameter(asked, "X-Amz-SignedHeaders").split(";", -1)) {
        if (!name.equals("host")) {
          plain.putHeader(name, headers.getOrDefault(name, List.of("")));
        }
      }
      SdkHttpRequest signed =
          SIGNER
              .sign(it ->
                  properties(it.identity(identity()).request(plain.build()))
                      .putProperty(
                          AwsV4FamilyHttpSigner.AUTH_LOCATION,
                          AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                      .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, life)
                      .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                      .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(date, ZoneOffset.UTC)))
              .request();
      return MessageDigest.isEqual(
          parameter(signed, "X-Amz-Signature").getBytes(UTF_8),
          parameter(asked, "X-Amz-Signature").getBytes(UTF_8));
    } catch (DateTimeException | IllegalArgumentException _) {
      return false;
    }
  }

  private static String parameter(SdkHttpRequest request, String name) {
    return request.firstMatchingRawQueryParameter(name).orElse("");
  }

  private static AwsCredentialsIdentity identity() {
    return AwsBasicCredentials.create(LocalAws.ACCESS_KEY, LocalAws.SECRET_KEY);
  }

  private static SignRequest.Builder<AwsCredentialsIdentity> properties(
      SignRequest.Builder<AwsCredentialsIdentity> request) {
    return request
        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
        .putProperty(AwsV4HttpSigner.REGION_NAME, LocalAws.REGION)
        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false);
  }
}
