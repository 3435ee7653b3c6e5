package ca.jechemine.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// An authorizer that lets in who says so.
public final class DoorHandler implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    JsonNode request = new ObjectMapper().readTree(event);
    String who = request.at("/headers/authorization").asText();
    if (who.equals("broken")) {
      throw new IllegalStateException("broken");
    }
    boolean known = who.startsWith("Bearer ");
    String text =
        known
            ? "{\"isAuthorized\":true,\"context\":{\"userId\":\"" + who.substring(7) + "\"}}"
            : "{\"isAuthorized\":false}";
    answer.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
