package ca.jechemine.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;

/// What the API answered.
public record Answer(int status, String body, HttpHeaders headers) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.body(), response.headers());
  }

  /// The body, which is JSON always.
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException noJson) {
      throw new AssertionError("not JSON: " + body, noJson);
    }
  }

  /// A text of the body.
  public String text(String name) {
    return json().path(name).asText();
  }

  /// The error's code; empty when there is none.
  public String code() {
    return text("code");
  }

  /// A header.
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }
}
