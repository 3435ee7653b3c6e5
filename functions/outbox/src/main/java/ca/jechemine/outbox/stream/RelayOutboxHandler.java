package ca.jechemine.outbox.stream;

import ca.jechemine.runtime.AwsClients;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.stream.StreamHandler;
import ca.jechemine.runtime.stream.StreamRow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/// Hands the rows of the outbox to the topic, in their order.
///
/// A row that was published may be published again: consumers are idempotent. A row that was not is
/// reported, so that none is skipped.
public final class RelayOutboxHandler extends StreamHandler {

  private static final int MOST_PER_BATCH = 10;

  private final SnsClient topics;
  private final String topic;

  public RelayOutboxHandler() {
    this(Platform.current());
  }

  private RelayOutboxHandler(Platform platform) {
    super(platform);
    this.topics = AwsClients.build(SnsClient.builder(), "SNS", platform);
    this.topic = platform.variable("EVENTS_TOPIC");
  }

  @Override
  protected Set<Integer> handle(List<StreamRow> rows) {
    Set<Integer> failed = new HashSet<>();
    for (int from = 0; from < rows.size() && failed.isEmpty(); from += MOST_PER_BATCH) {
      int to = Math.min(rows.size(), from + MOST_PER_BATCH);
      publish(rows, from, to).forEach(failed::add);
      if (!failed.isEmpty()) {
        IntStream.range(to, rows.size()).forEach(failed::add);
      }
    }
    return failed;
  }

  private IntStream publish(List<StreamRow> rows, int from, int to) {
    List<PublishBatchRequestEntry> entries =
        IntStream.range(from, to).mapToObj(n -> entry(rows.get(n), n)).toList();
    return topics
        .publishBatch(batch -> batch.topicArn(topic).publishBatchRequestEntries(entries))
        .failed()
        .stream()
        .map(BatchResultErrorEntry::id)
        .mapToInt(Integer::parseInt);
  }

  private static PublishBatchRequestEntry entry(StreamRow row, int n) {
    MessageAttributeValue type =
        MessageAttributeValue.builder().dataType("String").stringValue(row.text("type")).build();
    return PublishBatchRequestEntry.builder()
        .id(Integer.toString(n))
        .message(row.text("envelope"))
        .messageAttributes(Map.of("type", type))
        .build();
  }
}
