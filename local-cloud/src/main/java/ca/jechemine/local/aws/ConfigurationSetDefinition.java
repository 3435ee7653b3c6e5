package ca.jechemine.local.aws;

import java.util.List;
import java.util.Map;

/// An SES configuration set.
///
/// @param topics the names of the topics that hear of a kind of event, such as `send`
public record ConfigurationSetDefinition(String name, Map<String, List<String>> topics) {

  public ConfigurationSetDefinition {
    topics = Map.copyOf(topics);
  }

  List<String> topics(String kind) {
    return topics.getOrDefault(kind, List.of());
  }
}
