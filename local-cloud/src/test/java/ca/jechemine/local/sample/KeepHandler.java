package ca.jechemine.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.objects.Bucket;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Does with objects what it is asked to.
public final class KeepHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final Bucket bucket =
      Bucket.named(Platform.current().variable("BUCKET"), Platform.current());

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    Map<String, String> query =
        Optional.ofNullable(event.getQueryStringParameters()).orElse(Map.of());
    String key = query.getOrDefault("key", "");
    String said =
        switch (event.getPathParameters().getOrDefault("act", "")) {
          case "put" -> {
            bucket.put(key, query.getOrDefault("text", "").getBytes(UTF_8), "text/plain");
            yield "put";
          }
          case "write" -> {
            try {
              bucket.write(key, "text/plain", content -> write(content, query));
              yield "written";
            } catch (UncheckedIOException broken) {
              Throwable cause = Objects.requireNonNull(broken.getCause());
              yield "broken, and then " + List.of(cause.getSuppressed());
            }
          }
          case "read" ->
              bucket
                  .read(key, (_, content) -> new String(content.readAllBytes(), UTF_8))
                  .orElse("nothing");
          case "head" -> bucket.head(key).map(it -> String.valueOf(it.length())).orElse("nothing");
          case "copy" ->
              String.valueOf(
                  bucket.copy(
                      key,
                      query.getOrDefault("to", ""),
                      bucket.head(key).orElseThrow().eTag(),
                      Map.of("content-type", "text/plain")));
          case "delete" -> {
            bucket.delete(key);
            yield "deleted";
          }
          case "upload" ->
              bucket.signedUpload(
                  key,
                  Duration.ofMinutes(5),
                  Map.of(
                      "content-type",
                      "text/plain",
                      "content-length",
                      query.getOrDefault("size", "")));
          case "download" -> bucket.signedPath(key, Duration.ofMinutes(1), "file.txt");
          default -> "length " + Optional.ofNullable(event.getBody()).orElse("").length();
        };
    return APIGatewayV2HTTPResponse.builder().withStatusCode(200).withBody(said).build();
  }

  /// So many letters, and then, when that is asked for, something goes wrong.
  private static void write(OutputStream content, Map<String, String> query) throws IOException {
    byte[] letters = "a".repeat(1024).getBytes(UTF_8);
    for (int kib = Integer.parseInt(query.getOrDefault("kib", "0")); kib > 0; kib--) {
      content.write(letters);
    }
    if (query.containsKey("fails")) {
      throw new IOException("fails");
    }
  }
}
