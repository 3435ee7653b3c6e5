package ca.jechemine.local;

import ca.jechemine.local.aws.BucketDefinition;
import ca.jechemine.local.aws.ConfigurationSetDefinition;
import ca.jechemine.local.aws.QueueDefinition;
import ca.jechemine.local.aws.Resources;
import ca.jechemine.local.aws.SecretDefinition;
import ca.jechemine.local.aws.SubscriptionDefinition;
import ca.jechemine.local.aws.TableDefinition;
import ca.jechemine.local.aws.TopicDefinition;
import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.Resource;
import ca.jechemine.local.template.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says what the templates declare in the words of the embedded engines.
final class Definitions {

  private final Application application;

  Definitions(Application application) {
    this.application = application;
  }

  Resources all() {
    return new Resources(
        application.tables().stream().map(Definitions::table).toList(),
        application.queues().stream().map(this::queue).toList(),
        application.topics().stream().map(it -> new TopicDefinition(it.physicalName())).toList(),
        application.subscriptions().stream()
            .filter(it -> "sqs".equals(it.text("Protocol")))
            .map(this::subscription)
            .toList(),
        application.secrets().stream()
            .map(it -> new SecretDefinition(it.physicalName(), LocalSecrets.maker(it)))
            .toList(),
        application.buckets().stream().map(it -> new BucketDefinition(it.physicalName())).toList(),
        application.resources("AWS::SES::ConfigurationSet").stream()
            .map(this::configurationSet)
            .toList());
  }

  private static TableDefinition table(Resource table) {
    var attributes = new LinkedHashMap<String, String>();
    for (Object attribute : Tree.list(table.at("AttributeDefinitions"))) {
      attributes.put(
          Tree.textOr("", attribute, "AttributeName"), Tree.textOr("", attribute, "AttributeType"));
    }
    var indexes = new ArrayList<TableDefinition.Index>();
    for (Object index : Tree.list(table.at("GlobalSecondaryIndexes"))) {
      indexes.add(
          new TableDefinition.Index(
              Tree.textOr("", index, "IndexName"),
              key(Tree.at(index, "KeySchema")),
              Tree.textOr("ALL", index, "Projection", "ProjectionType"),
              Tree.texts(Tree.at(index, "Projection", "NonKeyAttributes"))));
    }
    return new TableDefinition(
        table.physicalName(),
        key(table.at("KeySchema")),
        attributes,
        indexes,
        Optional.ofNullable(table.text("TimeToLiveSpecification", "AttributeName")),
        Optional.ofNullable(table.text("StreamSpecification", "StreamViewType")));
  }

  private static TableDefinition.Key key(@Nullable Object schema) {
    String hash = "";
    Optional<String> range = Optional.empty();
    for (Object part : Tree.list(schema)) {
      String name = Tree.textOr("", part, "AttributeName");
      if ("RANGE".equals(Tree.text(part, "KeyType"))) {
        range = Optional.of(name);
      } else {
        hash = name;
      }
    }
    return new TableDefinition.Key(hash, range);
  }

  private QueueDefinition queue(Resource queue) {
    Object properties = queue.properties();
    String deadLetters = queue.text("RedrivePolicy", "deadLetterTargetArn");
    return new QueueDefinition(
        queue.physicalName(),
        Tree.numberOr(30, properties, "VisibilityTimeout"),
        Tree.numberOr(0, properties, "DelaySeconds"),
        Tree.numberOr(345_600, properties, "MessageRetentionPeriod"),
        Tree.numberOr(0, properties, "RedrivePolicy", "maxReceiveCount"),
        deadLetters == null
            ? Optional.empty()
            : Optional.of(name("AWS::SQS::Queue", deadLetters, queue)));
  }

  private SubscriptionDefinition subscription(Resource subscription) {
    var policy = new LinkedHashMap<String, List<Object>>();
    Tree.map(subscription.at("FilterPolicy"), "FilterPolicy")
        .forEach((attribute, values) -> policy.put(attribute, Tree.list(values)));
    String deadLetters = subscription.text("RedrivePolicy", "deadLetterTargetArn");
    return new SubscriptionDefinition(
        name("AWS::SNS::Topic", subscription.text("TopicArn"), subscription),
        name("AWS::SQS::Queue", subscription.text("Endpoint"), subscription),
        Map.copyOf(policy),
        Tree.flag(subscription.properties(), "RawMessageDelivery"),
        deadLetters == null
            ? Optional.empty()
            : Optional.of(name("AWS::SQS::Queue", deadLetters, subscription)));
  }

  private ConfigurationSetDefinition configurationSet(Resource set) {
    Map<String, List<String>> topics = new HashMap<>();
    application.resources("AWS::SES::ConfigurationSetEventDestination").stream()
        .filter(it -> set.physicalName().equals(it.text("ConfigurationSetName")))
        .filter(Definitions::tellsATopic)
        .forEach(it ->
            Tree.texts(it.at("EventDestination", "MatchingEventTypes"))
                .forEach(
                    kind -> topics.computeIfAbsent(kind, _ -> new ArrayList<>()).add(topic(it))));
    return new ConfigurationSetDefinition(set.physicalName(), topics);
  }

  private static boolean tellsATopic(Resource destination) {
    return Tree.flag(destination.properties(), "EventDestination", "Enabled")
        && destination.at("EventDestination", "SnsDestination") != null;
  }

  private String topic(Resource destination) {
    return name(
        "AWS::SNS::Topic",
        destination.text("EventDestination", "SnsDestination", "TopicARN"),
        destination);
  }

  private String name(String type, @Nullable String arn, Resource asking) {
    return application
        .byArn(type, Objects.requireNonNullElse(arn, "nothing"))
        .map(Resource::physicalName)
        .orElseThrow(() ->
            new IllegalArgumentException(
                asking + " names " + arn + ", which no template declares"));
  }
}
