package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// Asks for objects of one bucket as functions and browsers do: signed in a header, or with a
/// signature in the address that is over the bucket's own host.
///
/// @param endpoint where the host of a request names the bucket
record S3Caller(SdkHttpClient http, URI endpoint, String bucket) {

  private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

  /// What S3 said; names of headers in lower case.
  record Said(int status, Map<String, String> headers, String body) {}

  /// A request with these headers, signed by a function.
  Said signed(SdkHttpMethod method, String key, Map<String, String> headers, String body) {
    SdkHttpRequest request = request(method, key, headers).build();
    ContentStreamProvider payload = ContentStreamProvider.fromUtf8String(body);
    SdkHttpRequest signed = SIGNER.sign(properties(request).payload(payload).build()).request();
    return send(signed, headers, body);
  }

  Said signed(SdkHttpMethod method, String key, Map<String, String> headers) {
    return signed(method, key, headers, "");
  }

  /// An address that is good for a minute, when these headers come with it.
  SdkHttpRequest address(SdkHttpMethod method, String key, Map<String, String> headers) {
    return address(method, key, headers, Map.of());
  }

  SdkHttpRequest address(
      SdkHttpMethod method, String key, Map<String, String> headers, Map<String, String> query) {
    SdkHttpRequest.Builder request = request(method, key, headers);
    query.forEach(request::putRawQueryParameter);
    return SIGNER
        .sign(
            properties(request.build())
                .putProperty(
                    AwsV4FamilyHttpSigner.AUTH_LOCATION,
                    AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(1))
                .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                .build())
        .request();
  }

  /// What a browser gets that uses such an address with these headers.
  Said send(SdkHttpRequest address, Map<String, String> headers, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    SdkHttpRequest.Builder sent =
        SdkHttpRequest.builder()
            .method(address.method())
            .uri(
                URI.create(
                    endpoint
                        + address.encodedPath()
                        + address.encodedQueryParameters().map(it -> "?" + it).orElse("")))
            .putHeader("Host", host());
    address
        .headers()
        .forEach((name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (lower.equals("authorization") || lower.startsWith("x-amz-")) {
            sent.putHeader(name, values);
          }
        });
    headers.forEach(sent::putHeader);
    HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(sent.build());
    if (bytes.length > 0) {
      call.contentStreamProvider(() -> new ByteArrayInputStream(bytes));
    }
    try {
      HttpExecuteResponse answer = http.prepareRequest(call.build()).call();
      try (InputStream read = answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
        Map<String, String> received = new TreeMap<>();
        answer
            .httpResponse()
            .headers()
            .forEach((name, values) ->
                received.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new Said(
            answer.httpResponse().statusCode(), received, new String(read.readAllBytes(), UTF_8));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private SdkHttpRequest.Builder request(
      SdkHttpMethod method, String key, Map<String, String> headers) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(method)
            .protocol("https")
            .host(host())
            .encodedPath("/" + key);
    headers.forEach(request::putHeader);
    return request;
  }

  private String host() {
    return bucket + ".s3." + LocalAws.REGION + ".amazonaws.com";
  }

  private static SignRequest.Builder<AwsCredentialsIdentity> properties(SdkHttpRequest request) {
    AwsCredentialsIdentity identity =
        AwsBasicCredentials.create(LocalAws.ACCESS_KEY, LocalAws.SECRET_KEY);
    return SignRequest.builder(identity)
        .request(request)
        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
        .putProperty(AwsV4HttpSigner.REGION_NAME, LocalAws.REGION)
        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false);
  }
}
