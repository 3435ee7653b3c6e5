package ca.jechemine.local.aws;

import java.util.List;

/// Everything that the templates declare and an embedded engine has to hold.
public record Resources(
    List<TableDefinition> tables,
    List<QueueDefinition> queues,
    List<TopicDefinition> topics,
    List<SubscriptionDefinition> subscriptions,
    List<SecretDefinition> secrets,
    List<BucketDefinition> buckets,
    List<ConfigurationSetDefinition> configurationSets) {

  public Resources {
    tables = List.copyOf(tables);
    queues = List.copyOf(queues);
    topics = List.copyOf(topics);
    subscriptions = List.copyOf(subscriptions);
    secrets = List.copyOf(secrets);
    buckets = List.copyOf(buckets);
    configurationSets = List.copyOf(configurationSets);
  }

  public static Resources none() {
    return new Resources(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
