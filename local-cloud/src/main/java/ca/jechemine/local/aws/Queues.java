package ca.jechemine.local.aws;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// The queues that were declared. The engine holds messages in memory: with a data folder they are
/// written there when everything stops and sent again when their queue is declared again, with a
/// receive count that starts anew. Messages that are still delayed are lost then.
final class Queues {

  private static final int BATCH = 10;
  private static final int FAR_AWAY = 43_200;

  private final SqsClient sqs;
  private final SqsEngine engine;
  private final String urlBase;
  private final @Nullable Path file;
  private final Map<String, QueueDefinition> definitions = new ConcurrentHashMap<>();
  private final Map<String, List<Kept>> kept;

  Queues(SqsClient sqs, SqsEngine engine, String endpoint, @Nullable Path dataDir) {
    this.sqs = sqs;
    this.engine = engine;
    this.urlBase = endpoint + "/" + LocalAws.ACCOUNT + "/";
    this.file = dataDir == null ? null : dataDir.resolve("queues.json");
    this.kept =
        file == null
            ? new HashMap<>()
            : Json.read(file, new TypeReference<HashMap<String, List<Kept>>>() {}, new HashMap<>());
  }

  static String arn(String name) {
    return "arn:aws:sqs:" + LocalAws.REGION + ":" + LocalAws.ACCOUNT + ":" + name;
  }

  String url(String name) {
    return urlBase + name;
  }

  void create(QueueDefinition queue) {
    Map<QueueAttributeName, String> attributes = new HashMap<>();
    attributes.put(
        QueueAttributeName.VISIBILITY_TIMEOUT, String.valueOf(queue.visibilitySeconds()));
    attributes.put(QueueAttributeName.DELAY_SECONDS, String.valueOf(queue.delaySeconds()));
    attributes.put(
        QueueAttributeName.MESSAGE_RETENTION_PERIOD, String.valueOf(queue.retentionSeconds()));
    queue
        .deadLetterQueue()
        .ifPresent(it ->
            attributes.put(
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                    .formatted(arn(it), queue.maxReceiveCount())));
    try {
      sqs.createQueue(it -> it.queueName(queue.name()).attributes(attributes));
    } catch (QueueNameExistsException _) {
      sqs.setQueueAttributes(it -> it.queueUrl(url(queue.name())).attributes(attributes));
    }
    definitions.put(queue.name(), queue);
    restore(queue.name());
  }

  List<QueueStatus> statuses() {
    return definitions.values().stream()
        .sorted(Comparator.comparing(QueueDefinition::name))
        .map(this::status)
        .toList();
  }

  Optional<QueueStatus> status(String name) {
    return Optional.ofNullable(definitions.get(name)).map(this::status);
  }

  int mostReceives(String name) {
    return Optional.ofNullable(definitions.get(name))
        .filter(it -> it.deadLetterQueue().isPresent())
        .map(QueueDefinition::maxReceiveCount)
        .orElse(0);
  }

  /// Those of the queues that hold messages. The engine is asked only about those that may.
  List<QueueStatus> holding(Collection<String> names) {
    return names.stream()
        .filter(engine.arrivals()::mayHold)
        .filter(this::holds)
        .sorted()
        .flatMap(it -> Optional.ofNullable(definitions.get(it)).stream())
        .map(this::status)
        .toList();
  }

  private boolean holds(String name) {
    Set<String> known = engine.arrivals().known(name);
    Map<QueueAttributeName, String> counts = counts(name);
    int now =
        count(counts, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
            + count(counts, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    if (now + count(counts, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED) == 0) {
      engine.arrivals().foundEmpty(name, known);
    }
    return now > 0;
  }

  /// Whether the queue may hold messages, hidden and delayed ones too. The engine is not asked.
  boolean mayHold(String name) {
    return engine.arrivals().mayHold(name);
  }

  /// Whether the queue may hold messages that nobody has in hand. The engine is not asked.
  boolean mayGive(String name) {
    return engine.arrivals().mayGive(name);
  }

  /// Looks whether the queue holds anything, where that is not known.
  void look(String name) {
    if (mayGive(name)) {
      holds(name);
    }
  }

  /// `listener` is called whenever messages came to the queue.
  void listen(String name, Runnable listener) {
    engine.arrivals().listen(name, listener);
  }

  private QueueStatus status(QueueDefinition queue) {
    Map<QueueAttributeName, String> own = counts(queue.name());
    int dead =
        queue
            .deadLetterQueue()
            .map(it -> count(counts(it), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
            .orElse(0);
    return new QueueStatus(
        queue.name(),
        count(own, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
        count(own, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
        dead);
  }

  private Map<QueueAttributeName, String> counts(String name) {
    return sqs.getQueueAttributes(it ->
            it.queueUrl(url(name))
                .attributeNames(
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .attributes();
  }

  private static int count(Map<QueueAttributeName, String> counts, QueueAttributeName name) {
    return Integer.parseInt(counts.getOrDefault(name, "0"));
  }

  /// @throws IllegalArgumentException when the queue is unknown or has no dead-letter queue
  void replay(String name) {
    String dead =
        Optional.ofNullable(definitions.get(name))
            .flatMap(QueueDefinition::deadLetterQueue)
            .orElseThrow(() -> new IllegalArgumentException(name + " has no dead-letter queue"));
    sqs.startMessageMoveTask(it -> it.sourceArn(arn(dead)).destinationArn(arn(name)));
    engine.arrivals().refilling(name);
  }

  /// The engine tells nobody what it moves to dead letters, so that those are emptied where it may
  /// have moved something.
  void clear() {
    Set<String> filled = new HashSet<>();
    for (QueueDefinition queue : definitions.values()) {
      if (mayHold(queue.name())) {
        filled.add(queue.name());
      }
      if (engine.arrivals().mayHaveLost(queue.name())) {
        queue.deadLetterQueue().ifPresent(filled::add);
      }
    }
    filled.forEach(name -> sqs.purgeQueue(it -> it.queueUrl(url(name))));
    engine.arrivals().clear();
  }

  /// To be called when nobody receives any more.
  void keep() {
    if (file == null) {
      return;
    }
    engine.receipts().forEach(this::makeVisible);
    Map<String, List<Kept>> messages = new LinkedHashMap<>(kept);
    List<QueueDefinition> deadLettersLast =
        definitions.values().stream()
            .sorted(Comparator.comparing(it -> it.deadLetterQueue().isEmpty()))
            .toList();
    for (QueueDefinition queue : deadLettersLast) {
      List<Kept> drained = drain(queue.name());
      if (!drained.isEmpty()) {
        messages.put(queue.name(), drained);
      }
    }
    Json.write(file, messages);
  }

  private void makeVisible(String receipt, String url) {
    try {
      sqs.changeMessageVisibility(
          it -> it.queueUrl(url).receiptHandle(receipt).visibilityTimeout(0));
    } catch (SqsException _) {
      // An older receipt of a message that was received again, or is in the dead-letter queue.
    }
  }

  private List<Kept> drain(String name) {
    List<Kept> drained = new ArrayList<>();
    List<Message> batch;
    do {
      batch =
          sqs.receiveMessage(it ->
                  it.queueUrl(url(name))
                      .maxNumberOfMessages(BATCH)
                      .visibilityTimeout(FAR_AWAY)
                      .messageAttributeNames("All"))
              .messages();
      batch.forEach(it -> drained.add(Kept.of(it)));
    } while (!batch.isEmpty());
    return drained;
  }

  private void restore(String name) {
    List<Kept> messages;
    synchronized (kept) {
      messages = Objects.requireNonNullElse(kept.remove(name), List.of());
    }
    for (Kept message : messages) {
      Map<String, MessageAttributeValue> attributes = new HashMap<>();
      message
          .attributes()
          .forEach((key, it) ->
              attributes.put(
                  key,
                  MessageAttributeValue.builder()
                      .dataType(it.dataType())
                      .stringValue(it.value())
                      .build()));
      sqs.sendMessage(
          it -> it.queueUrl(url(name)).messageBody(message.body()).messageAttributes(attributes));
    }
  }

  /// A message that waits in the data folder, without its binary attributes.
  record Kept(String body, Map<String, MessageAttribute> attributes) {

    static Kept of(Message message) {
      Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
      message
          .messageAttributes()
          .forEach((name, it) -> {
            if (it.stringValue() != null) {
              attributes.put(name, new MessageAttribute(it.dataType(), it.stringValue()));
            }
          });
      return new Kept(message.body(), attributes);
    }
  }
}
