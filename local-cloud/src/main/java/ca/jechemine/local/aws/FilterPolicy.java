package ca.jechemine.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which messages a subscription wants, by their attributes: every attribute that the policy names
/// must match one of its conditions.
final class FilterPolicy {

  private static final List<String> MATCHERS =
      List.of("prefix", "suffix", "equals-ignore-case", "anything-but", "exists");

  private final JsonNode policy;

  private FilterPolicy(JsonNode policy) {
    this.policy = policy;
  }

  /// @throws IllegalArgumentException for a policy that AWS knows and this does not, or neither
  static FilterPolicy parse(JsonNode policy) {
    for (Map.Entry<String, JsonNode> attribute : policy.properties()) {
      if (!attribute.getValue().isArray() || attribute.getValue().isEmpty()) {
        throw new IllegalArgumentException(
            "FilterPolicy: \"" + attribute.getKey() + "\" must be a non-empty array");
      }
      for (JsonNode condition : attribute.getValue()) {
        condition
            .fieldNames()
            .forEachRemaining(it -> {
              if (!MATCHERS.contains(it)) {
                throw new IllegalArgumentException("FilterPolicy: Unrecognized match type " + it);
              }
            });
      }
    }
    return new FilterPolicy(policy);
  }

  boolean lets(Map<String, MessageAttribute> attributes) {
    for (Map.Entry<String, JsonNode> wanted : policy.properties()) {
      List<String> values = values(attributes.get(wanted.getKey()));
      boolean matched = false;
      for (JsonNode condition : wanted.getValue()) {
        matched |= matches(condition, values);
      }
      if (!matched) {
        return false;
      }
    }
    return true;
  }

  private static List<String> values(@Nullable MessageAttribute attribute) {
    if (attribute == null) {
      return List.of();
    }
    if (!attribute.dataType().equals("String.Array")) {
      return List.of(attribute.value());
    }
    List<String> values = new ArrayList<>();
    Json.tree(attribute.value()).forEach(it -> values.add(it.asText()));
    return values;
  }

  private static boolean matches(JsonNode condition, List<String> values) {
    if (condition.has("exists")) {
      return condition.get("exists").asBoolean() != values.isEmpty();
    }
    if (condition.has("anything-but")) {
      JsonNode unwanted = condition.get("anything-but");
      return values.stream().anyMatch(it -> !anyOf(unwanted, it));
    }
    return values.stream().anyMatch(it -> one(condition, it));
  }

  private static boolean anyOf(JsonNode conditions, String value) {
    if (!conditions.isArray()) {
      return one(conditions, value);
    }
    for (JsonNode condition : conditions) {
      if (one(condition, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean one(JsonNode condition, String value) {
    if (condition.has("prefix")) {
      return value.startsWith(condition.get("prefix").asText());
    }
    if (condition.has("suffix")) {
      return value.endsWith(condition.get("suffix").asText());
    }
    if (condition.has("equals-ignore-case")) {
      return value.equalsIgnoreCase(condition.get("equals-ignore-case").asText());
    }
    return condition.isValueNode() && condition.asText().equals(value);
  }
}
