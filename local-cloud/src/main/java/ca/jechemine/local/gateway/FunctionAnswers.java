package ca.jechemine.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads what a function answered, as API Gateway does for payload format 2.0.
final class FunctionAnswers {

  private FunctionAnswers() {}

  /// The answer for the wire; empty when the function's answer has no form that AWS understands.
  static Optional<HttpAnswer> read(ObjectMapper json, byte[] payload) {
    JsonNode node;
    try {
      node = json.readTree(payload);
    } catch (IOException _) {
      return Optional.empty();
    }
    if (!node.has("statusCode")) {
      return Optional.of(
          new HttpAnswer(
              200,
              Map.of("content-type", "application/json"),
              List.of(),
              node.isTextual() ? node.textValue().getBytes(StandardCharsets.UTF_8) : payload));
    }
    JsonNode status = node.path("statusCode");
    JsonNode body = node.path("body");
    if (!status.canConvertToInt()
        || status.intValue() < 100
        || status.intValue() > 599
        || !(body.isTextual() || body.isNull() || body.isMissingNode())) {
      return Optional.empty();
    }
    var headers = new LinkedHashMap<String, String>();
    node.path("headers")
        .forEachEntry((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value.asText()));
    headers.putIfAbsent("content-type", "text/plain;charset=UTF-8");
    var cookies = new ArrayList<String>();
    node.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    return bytes(body.asText(""), node.path("isBase64Encoded").asBoolean(false))
        .map(bytes -> new HttpAnswer(status.intValue(), headers, cookies, bytes));
  }

  private static Optional<byte[]> bytes(String body, boolean base64) {
    try {
      return Optional.of(
          base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
