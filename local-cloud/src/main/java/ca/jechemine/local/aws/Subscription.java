package ca.jechemine.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// A queue at a topic.
///
/// @param attributes as they were given, to tell a repeated call from another one
/// @param deadLetterQueue the ARN of a queue, or empty
record Subscription(
    String arn,
    String endpoint,
    Map<String, String> attributes,
    FilterPolicy filter,
    boolean raw,
    String deadLetterQueue) {

  Subscription {
    attributes = Map.copyOf(attributes);
  }

  /// @throws IllegalArgumentException saying what is wrong with the attributes
  static Subscription of(String arn, String endpoint, Map<String, String> attributes) {
    if (attributes.getOrDefault("FilterPolicyScope", "MessageAttributes").equals("MessageBody")) {
      throw new IllegalArgumentException("FilterPolicyScope: MessageBody is not known here");
    }
    return new Subscription(
        arn,
        endpoint,
        attributes,
        FilterPolicy.parse(json(attributes, "FilterPolicy")),
        Boolean.parseBoolean(attributes.getOrDefault("RawMessageDelivery", "false")),
        json(attributes, "RedrivePolicy").path("deadLetterTargetArn").asText(""));
  }

  private static JsonNode json(Map<String, String> attributes, String name) {
    return Json.tree(attributes.getOrDefault(name, "{}"));
  }
}
