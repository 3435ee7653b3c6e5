package ca.jechemine.local.lambda;

import static java.util.stream.Collectors.partitioningBy;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.journal.Journal;
import ca.jechemine.local.template.EventSource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// Hands the messages of a queue to a function and deletes those that it is done with. The others
/// come back after a while that is short here; the queue itself moves them to its dead letters.
final class QueueSource implements Poller.Source {

  private final LocalAws aws;
  private final Journal journal;
  private final SqsClient sqs;
  private final String queue;
  private final String queueUrl;
  private final EventSource.Queue source;
  private final EventPattern filter;
  private final LocalFunction function;
  private final Duration retryDelay;
  private final PrintStream log;
  private final ObjectMapper json = new ObjectMapper();

  QueueSource(
      LocalAws aws,
      String queue,
      EventSource.Queue source,
      LocalFunction function,
      Duration retryDelay,
      PrintStream log) {
    this.aws = aws;
    this.journal = aws.journal();
    this.sqs = aws.sqs();
    this.queue = queue;
    this.queueUrl = aws.queueUrl(queue);
    this.source = source;
    this.filter = new EventPattern(source.filters());
    this.function = function;
    this.retryDelay = retryDelay;
    this.log = log;
  }

  @Override
  public boolean poll() throws InterruptedException {
    if (!aws.mayGive(queue)) {
      return false;
    }
    List<Message> received =
        sqs.receiveMessage(it ->
                it.queueUrl(queueUrl)
                    .maxNumberOfMessages(Math.min(10, source.batchSize()))
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                    .messageAttributeNames("All"))
            .messages();
    if (received.isEmpty()) {
      aws.foundNothing(queue);
    }
    Map<Boolean, List<Message>> matching =
        received.stream().collect(partitioningBy(it -> filter.matches(record(it))));
    delete(matching.getOrDefault(false, List.of()));
    List<Message> batch = matching.getOrDefault(true, List.of());
    if (!batch.isEmpty()) {
      handle(batch);
    }
    return !received.isEmpty();
  }

  private void handle(List<Message> batch) throws InterruptedException {
    journal.begun(queue, batch.stream().map(Message::messageId).toList(), function.name());
    Outcome outcome = outcome(batch);
    Map<Boolean, List<Message>> done =
        batch.stream().collect(partitioningBy(it -> !outcome.failed.contains(it.messageId())));
    for (Message message : done.getOrDefault(false, List.of())) {
      journal.failed(message.messageId(), outcome.error, isLastReceive(message));
      sqs.changeMessageVisibility(it ->
          it.queueUrl(queueUrl)
              .receiptHandle(message.receiptHandle())
              .visibilityTimeout((int) retryDelay.toSeconds()));
    }
    // Before they are gone: whoever waits until the queue is empty finds them done.
    done.getOrDefault(true, List.of()).forEach(it -> journal.done(it.messageId()));
    delete(done.getOrDefault(true, List.of()));
  }

  private Outcome outcome(List<Message> batch) throws InterruptedException {
    List<String> ids = batch.stream().map(Message::messageId).toList();
    try {
      byte[] answer = function.invoke(event(batch));
      return new Outcome(BatchAnswer.failed(answer, source.reportsFailures(), ids), "");
    } catch (FunctionError e) {
      String error = String.valueOf(e.getMessage());
      log.println(error);
      return new Outcome(Set.copyOf(ids), error);
    }
  }

  private boolean isLastReceive(Message message) {
    int most = aws.mostReceives(queue);
    String received =
        message
            .attributes()
            .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
    return most > 0 && Integer.parseInt(received) >= most;
  }

  private void delete(List<Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    List<DeleteMessageBatchRequestEntry> entries =
        messages.stream()
            .map(message ->
                DeleteMessageBatchRequestEntry.builder()
                    .id(message.messageId())
                    .receiptHandle(message.receiptHandle())
                    .build())
            .toList();
    sqs.deleteMessageBatch(it -> it.queueUrl(queueUrl).entries(entries));
  }

  private byte[] event(List<Message> batch) {
    ObjectNode event = json.createObjectNode();
    var records = event.putArray("Records");
    batch.forEach(message -> records.add(record(message)));
    try {
      return json.writeValueAsBytes(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param failed the ids of messages that come back
  /// @param error what went wrong with the whole invocation, or empty
  private record Outcome(Set<String> failed, String error) {}

  private JsonNode record(Message message) {
    ObjectNode record = json.createObjectNode();
    record.put("messageId", message.messageId());
    record.put("receiptHandle", message.receiptHandle());
    record.put("body", message.body());
    ObjectNode attributes = record.putObject("attributes");
    message.attributesAsStrings().forEach(attributes::put);
    ObjectNode messageAttributes = record.putObject("messageAttributes");
    message
        .messageAttributes()
        .forEach((name, value) -> {
          ObjectNode attribute = messageAttributes.putObject(name);
          attribute.put("dataType", value.dataType());
          attribute.put("stringValue", value.stringValue());
          attribute.putArray("stringListValues");
          attribute.putArray("binaryListValues");
        });
    record.put("md5OfBody", message.md5OfBody());
    record.put("eventSource", "aws:sqs");
    record.put("eventSourceARN", source.queueArn());
    record.put("awsRegion", "ca-central-1");
    return record;
  }
}
