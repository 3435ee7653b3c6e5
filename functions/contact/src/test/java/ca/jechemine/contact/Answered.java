package ca.jechemine.contact;

import com.fasterxml.jackson.databind.JsonNode;

/// What an endpoint answered, and how many round trips to DynamoDB that took.
public record Answered(int status, JsonNode headers, JsonNode body, int roundTrips) {

  /// A text of the body's top level.
  public String text(String field) {
    return body.path(field).asText();
  }
}
