package ca.jechemine.local.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A queue that listens to a topic.
///
/// @param topic the name of the topic
/// @param queue the name of the queue
/// @param filterPolicy on message attributes, as in the template: each attribute with its list of
///   strings or matchers (`{"prefix": …}`, `{"anything-but": …}`, `{"exists": …}`); empty lets
///   everything pass
/// @param raw whether the queue gets the message itself, without the envelope of SNS
/// @param deadLetterQueue the name of the queue for what could not be delivered
public record SubscriptionDefinition(
    String topic,
    String queue,
    Map<String, List<Object>> filterPolicy,
    boolean raw,
    Optional<String> deadLetterQueue) {

  public SubscriptionDefinition {
    filterPolicy = Map.copyOf(filterPolicy);
  }
}
