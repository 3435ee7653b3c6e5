package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/// What a request asks of one object in S3.
///
/// @param operation its name at AWS, for example `PutObject`
/// @param source bucket and key of what is copied, with a slash between them
public record ObjectCall(String operation, String bucket, String key, Optional<String> source) {

  /// What the request asks, if it goes to S3.
  ///
  /// @param endpoint where S3 is; buckets are named in the path there
  public static Optional<ObjectCall> of(SdkHttpRequest request, URI endpoint) {
    if (request.port() != endpoint.getPort() || !request.host().equals(endpoint.getHost())) {
      return Optional.empty();
    }
    String path = decoded(request.encodedPath());
    int slash = path.indexOf('/', 1);
    if (slash < 0) {
      return Optional.empty();
    }
    Optional<String> source =
        request.firstMatchingHeader("x-amz-copy-source").map(ObjectCall::source);
    return operation(request, source)
        .map(it -> new ObjectCall(it, path.substring(1, slash), path.substring(slash + 1), source));
  }

  /// S3's own words for a refusal.
  public static HttpExecuteResponse refusal(int status, String code, String message) {
    String body =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>"
            + Xml.text(code)
            + "</Code><Message>"
            + Xml.text(message)
            + "</Message></Error>";
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("Content-Type", "application/xml")
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body.getBytes(UTF_8))))
        .build();
  }

  private static Optional<String> operation(SdkHttpRequest request, Optional<String> source) {
    if (has(request, "uploadId")) {
      return ofUpload(request);
    }
    return switch (request.method()) {
      case GET -> Optional.of("GetObject");
      case HEAD -> Optional.of("HeadObject");
      case DELETE -> Optional.of("DeleteObject");
      case PUT -> Optional.of(source.isPresent() ? "CopyObject" : "PutObject");
      case POST ->
          has(request, "uploads") ? Optional.of("CreateMultipartUpload") : Optional.empty();
      case PATCH, OPTIONS -> Optional.empty();
    };
  }

  /// Of one that comes in parts.
  private static Optional<String> ofUpload(SdkHttpRequest request) {
    return switch (request.method()) {
      case PUT -> Optional.of("UploadPart");
      case POST -> Optional.of("CompleteMultipartUpload");
      case DELETE -> Optional.of("AbortMultipartUpload");
      case GET -> Optional.of("ListParts");
      case HEAD, PATCH, OPTIONS -> Optional.empty();
    };
  }

  private static boolean has(SdkHttpRequest request, String parameter) {
    return request.rawQueryParameters().containsKey(parameter);
  }

  private static String source(String header) {
    String plain = decoded(header);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }
}
