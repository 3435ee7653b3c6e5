package ca.jechemine.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// Answers in the way that the path asks for.
public final class OddHandler implements RequestStreamHandler {

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public void handleRequest(InputStream input, OutputStream answer, Context context)
      throws IOException {
    JsonNode event = json.readTree(input);
    String text =
        switch (event.at("/pathParameters/how").asText()) {
          case "bare" -> "{\"hello\":\"world\"}";
          case "binary" -> "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"AAEC/w==\"}";
          case "large" -> "\"" + "x".repeat(6 * 1024 * 1024) + "\"";
          case "formless" -> "{\"statusCode\":\"many\"}";
          case "size" ->
              "{\"statusCode\":200,\"body\":\"" + event.path("body").asText().length() + "\"}";
          case "never" -> never();
          default -> throw new IllegalStateException("secret words");
        };
    answer.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String never() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "{}";
  }
}
