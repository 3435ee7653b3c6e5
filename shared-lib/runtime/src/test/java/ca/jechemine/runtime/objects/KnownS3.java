package ca.jechemine.runtime.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/// S3 as far as objects are put there, whole or in parts; it answers what it is told to instead.
final class KnownS3 implements SdkHttpClient {

  /// What was asked, one word each: `create`, `part 1`, `complete`, `abort`, `put`.
  final List<String> asked = new ArrayList<>();

  /// What is there, by path.
  final Map<String, String> objects = new HashMap<>();

  /// Types of what is there, by path.
  final Map<String, String> types = new HashMap<>();

  /// The lengths of all bodies but those that complete an upload.
  final List<Integer> lengths = new ArrayList<>();

  private final Map<String, List<Said>> instead = new HashMap<>();
  private final Map<Integer, String> parts = new TreeMap<>();
  private String type = "";

  /// An answer.
  record Said(int status, String body) {}

  /// The next time that this is asked, that is answered and nothing done.
  void answer(String what, int status, String body) {
    instead.computeIfAbsent(what, _ -> new ArrayList<>()).add(new Said(status, body));
  }

  /// Parts that are neither forgotten nor an object.
  Map<Integer, String> parts() {
    return parts;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answered(request);
      }

      @Override
      public void abort() {
        // Nothing is underway.
      }
    };
  }

  private HttpExecuteResponse answered(HttpExecuteRequest request) throws IOException {
    SdkHttpRequest http = request.httpRequest();
    String what = what(http);
    asked.add(what);
    String body;
    try (InputStream content = request.contentStreamProvider().orElseThrow().newStream()) {
      body = text(content);
    }
    List<Said> said = instead.getOrDefault(what, new ArrayList<>());
    Said answer = said.isEmpty() ? done(what, http, body) : said.removeFirst();
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(answer.status())
                .putHeader("ETag", "\"" + body.hashCode() + "\"")
                .build())
        .responseBody(
            AbortableInputStream.create(new ByteArrayInputStream(answer.body().getBytes(UTF_8))))
        .build();
  }

  private static String text(InputStream content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.transferTo(bytes);
    return bytes.toString(UTF_8);
  }

  private static String what(SdkHttpRequest http) {
    boolean isOfUpload = http.firstMatchingRawQueryParameter("uploadId").isPresent();
    return switch (http.method()) {
      case POST -> isOfUpload ? "complete" : "create";
      case DELETE -> "abort";
      case PUT ->
          isOfUpload ? "part " + http.firstMatchingRawQueryParameter("partNumber").get() : "put";
      case GET, HEAD, PATCH, OPTIONS -> throw new AssertionError("nobody reads");
    };
  }

  private Said done(String what, SdkHttpRequest http, String body) {
    String path = http.encodedPath();
    if (!what.equals("complete")) {
      lengths.add(body.length());
    }
    return switch (what) {
      case "create" -> {
        type = http.firstMatchingHeader("content-type").orElse("");
        yield new Said(200, "<InitiateMultipartUploadResult><UploadId>u1</UploadId></Initiate…>");
      }
      case "complete" -> {
        StringBuilder list = new StringBuilder("<CompleteMultipartUpload>");
        parts.forEach((number, part) ->
            list.append(
                "<Part><PartNumber>%d</PartNumber><ETag>\"%d\"</ETag></Part>"
                    .formatted(number, part.hashCode())));
        if (!body.equals(list + "</CompleteMultipartUpload>")) {
          yield new Said(400, "<Error><Code>InvalidPart</Code></Error>");
        }
        objects.put(path, String.join("", parts.values()));
        types.put(path, type);
        parts.clear();
        yield new Said(200, "  <CompleteMultipartUploadResult/>");
      }
      case "abort" -> {
        parts.clear();
        yield new Said(204, "");
      }
      case "put" -> {
        objects.put(path, body);
        types.put(path, http.firstMatchingHeader("content-type").orElse(""));
        yield new Said(200, "");
      }
      default -> {
        parts.put(Integer.valueOf(what.substring("part ".length())), body);
        yield new Said(200, "");
      }
    };
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
