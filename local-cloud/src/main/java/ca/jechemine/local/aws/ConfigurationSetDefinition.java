package ca.jechemine.local.aws;

import java.util.List;

/// An SES configuration set.
///
/// @param sendTopics the names of the topics that hear of every mail that was accepted
public record ConfigurationSetDefinition(String name, List<String> sendTopics) {

  public ConfigurationSetDefinition {
    sendTopics = List.copyOf(sendTopics);
  }
}
