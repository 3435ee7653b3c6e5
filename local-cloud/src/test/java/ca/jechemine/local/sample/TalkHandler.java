package ca.jechemine.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// Lets WebSockets in but by a closed door, and repeats what is said under the name of its route.
public final class TalkHandler implements RequestStreamHandler {

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    JsonNode said = json.readTree(event);
    boolean closed = said.at("/queryStringParameters/door").asText().equals("closed");
    String route = said.at("/requestContext/routeKey").asText();
    if (said.path("body").asText().equals("fail")) {
      throw new IllegalStateException("as asked for");
    }
    json.writeValue(
        answer,
        Map.of("statusCode", closed ? 401 : 200, "body", route + " " + said.path("body").asText()));
  }
}
