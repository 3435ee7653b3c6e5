package ca.jechemine.local.gateway;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.template.Behavior;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/// What CloudFront does with a path whose origin is a bucket: asks S3 with all that the visitor
/// sent but the host, which is the bucket's. The signature in the URL is over that host.
final class BucketOrigins {

  private static final Set<String> NOT_PASSED_ON =
      Set.of("host", "connection", "keep-alive", "transfer-encoding", "te", "upgrade", "expect");

  private final List<Behavior> behaviors;
  private final LocalAws aws;

  BucketOrigins(List<Behavior> behaviors, LocalAws aws) {
    this.behaviors = behaviors;
    this.aws = aws;
  }

  /// The bucket's answer; empty when the path leads elsewhere.
  Optional<HttpAnswer> answer(HttpRequest request) {
    return behaviors.stream()
        .filter(it -> it.matches(request.path()))
        .findFirst()
        .map(Behavior::originDomain)
        .filter(it -> it.endsWith(".s3." + LocalAws.REGION + ".amazonaws.com"))
        .map(host -> ask(host, request));
  }

  private HttpAnswer ask(String host, HttpRequest request) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    SdkHttpRequest.Builder asked =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(request.method()))
            .uri(URI.create(aws.bucketsByHost() + request.path() + query));
    request
        .headers()
        .forEach((name, values) -> {
          if (!NOT_PASSED_ON.contains(name)) {
            asked.putHeader(name, values);
          }
        });
    asked.putHeader("Host", host);
    HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(asked.build());
    if (request.body().length > 0) {
      call.contentStreamProvider(() -> new ByteArrayInputStream(request.body()));
    }
    try {
      return read(aws.http().prepareRequest(call.build()).call());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static HttpAnswer read(HttpExecuteResponse answer) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    answer
        .httpResponse()
        .headers()
        .forEach((name, values) ->
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
    try (AbortableInputStream body =
        answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
      return new HttpAnswer(
          answer.httpResponse().statusCode(), headers, List.of(), body.readAllBytes());
    }
  }
}
