package ca.jechemine.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/// Answers with the event that it got.
public final class EchoHandler implements RequestStreamHandler {

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    json.writeValue(
        answer,
        Map.of(
            "statusCode",
            201,
            "headers",
            Map.of("content-type", "application/json", "x-request-id", context.getAwsRequestId()),
            "cookies",
            List.of("a=1; Path=/", "b=2"),
            "body",
            new String(event.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
  }
}
