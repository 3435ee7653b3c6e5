package ca.jechemine.local.aws;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Creates in the engines what templates and tests declare, unless it is there.
final class Declarations {

  private final Engines engines;
  private final Tables tables;
  private final Queues queues;
  private final Supplier<Buckets> buckets;

  /// @param buckets asked for when there is a bucket to create
  Declarations(Engines engines, Tables tables, Queues queues, Supplier<Buckets> buckets) {
    this.engines = engines;
    this.tables = tables;
    this.queues = queues;
    this.buckets = buckets;
  }

  void create(Resources resources) {
    each(resources.buckets(), this::create);
    resources.secrets().forEach(this::create);
    resources.topics().forEach(this::create);
    List<QueueDefinition> deadLettersFirst =
        resources.queues().stream()
            .sorted(Comparator.comparing(it -> it.deadLetterQueue().isPresent()))
            .toList();
    CompletableFuture<Void> allTables =
        CompletableFuture.runAsync(() -> each(resources.tables(), this::create));
    deadLettersFirst.forEach(this::create);
    resources.subscriptions().forEach(this::create);
    resources.configurationSets().forEach(this::create);
    allTables.join();
  }

  void create(TableDefinition table) {
    tables.create(table);
  }

  void create(QueueDefinition queue) {
    queues.create(queue);
  }

  void create(TopicDefinition topic) {
    try {
      engines.sns().createTopic(topic.name());
    } catch (SnsEngine.RefusedException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  void create(SubscriptionDefinition subscription) {
    Map<String, String> attributes = new HashMap<>();
    attributes.put("RawMessageDelivery", String.valueOf(subscription.raw()));
    if (!subscription.filterPolicy().isEmpty()) {
      attributes.put("FilterPolicy", Json.text(subscription.filterPolicy()));
    }
    subscription
        .deadLetterQueue()
        .ifPresent(it ->
            attributes.put(
                "RedrivePolicy", "{\"deadLetterTargetArn\":\"%s\"}".formatted(Queues.arn(it))));
    try {
      engines
          .sns()
          .subscribe(
              SnsEngine.topicArn(subscription.topic()),
              Queues.arn(subscription.queue()),
              attributes);
    } catch (SnsEngine.RefusedException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  void create(SecretDefinition secret) {
    engines.secrets().define(secret);
  }

  void create(ConfigurationSetDefinition set) {
    engines.ses().define(set);
  }

  void create(BucketDefinition bucket) {
    buckets.get().create(bucket);
  }

  private static <T> void each(List<T> items, Consumer<T> action) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              items.stream()
                  .map(it -> CompletableFuture.runAsync(() -> action.accept(it), threads))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    }
  }
}
