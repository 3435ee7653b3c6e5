package ca.jechemine.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/// The filter criteria of an event source: a record passes when one of the patterns matches it.
/// Understands values, `prefix`, `suffix`, `exists`, `anything-but` and `equals-ignore-case`.
final class EventPattern {

  private final List<JsonNode> patterns = new ArrayList<>();

  /// @throws IllegalArgumentException when a pattern is not JSON
  EventPattern(List<String> patterns) {
    var json = new ObjectMapper();
    for (String pattern : patterns) {
      try {
        this.patterns.add(json.readTree(pattern));
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("Not a filter pattern: " + pattern, e);
      }
    }
  }

  boolean matches(JsonNode event) {
    return patterns.isEmpty() || patterns.stream().anyMatch(it -> matches(it, event));
  }

  private static boolean matches(JsonNode pattern, JsonNode event) {
    for (var field : pattern.properties()) {
      JsonNode value = event.path(field.getKey());
      boolean passes =
          field.getValue().isArray()
              ? anyOf(field.getValue(), value)
              : matches(field.getValue(), value);
      if (!passes) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyOf(JsonNode alternatives, JsonNode value) {
    for (JsonNode alternative : alternatives) {
      if (alternative.isObject() ? rule(alternative, value) : alternative.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean rule(JsonNode rule, JsonNode value) {
    var only = rule.properties().iterator().next();
    JsonNode argument = only.getValue();
    String text = value.asText("");
    return switch (only.getKey()) {
      case "exists" -> argument.asBoolean() != value.isMissingNode();
      case "prefix" -> value.isTextual() && text.startsWith(argument.asText());
      case "suffix" -> value.isTextual() && text.endsWith(argument.asText());
      case "equals-ignore-case" -> value.isTextual() && text.equalsIgnoreCase(argument.asText());
      case "anything-but" ->
          !value.isMissingNode()
              && !(argument.isArray() ? anyOf(argument, value) : argument.equals(value));
      default -> throw new IllegalArgumentException("Unknown filter rule " + only.getKey());
    };
  }
}
