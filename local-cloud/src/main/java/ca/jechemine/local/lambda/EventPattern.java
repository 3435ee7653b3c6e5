package ca.jechemine.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The filter criteria of an event source, or the pattern of a rule: what happened passes when one
/// of the patterns matches it. Understands values, `prefix`, `suffix`, `exists`, `anything-but` and
/// `equals-ignore-case`.
public final class EventPattern {

  private static final Set<String> RULES =
      Set.of("prefix", "suffix", "exists", "anything-but", "equals-ignore-case");

  private final List<JsonNode> patterns = new ArrayList<>();

  /// @throws IllegalArgumentException when a pattern is not JSON, or naming what it says that is
  ///   not understood
  public EventPattern(List<String> patterns) {
    var json = new ObjectMapper();
    for (String pattern : patterns) {
      try {
        JsonNode read = json.readTree(pattern);
        check(read);
        this.patterns.add(read);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("Not a filter pattern: " + pattern, e);
      }
    }
  }

  public boolean matches(JsonNode event) {
    return patterns.isEmpty() || patterns.stream().anyMatch(it -> matches(it, event));
  }

  private static void check(JsonNode pattern) {
    for (var field : pattern.properties()) {
      JsonNode wanted = field.getValue();
      if (field.getKey().startsWith("$") || !wanted.isContainerNode()) {
        throw new IllegalArgumentException("Not a filter pattern: " + field.getKey());
      }
      if (wanted.isObject()) {
        check(wanted);
      } else {
        wanted.forEach(EventPattern::checkAlternative);
      }
    }
  }

  private static void checkAlternative(JsonNode alternative) {
    for (var rule : alternative.properties()) {
      if (!RULES.contains(rule.getKey()) || alternative.size() != 1) {
        throw new IllegalArgumentException("Unknown filter rule " + rule.getKey());
      }
    }
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
    if (value.isArray()) {
      for (JsonNode one : value) {
        if (anyOf(alternatives, one)) {
          return true;
        }
      }
      return false;
    }
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
