package ca.jechemine.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// AWS has many shards, may repeat records and takes up to days for TTL; the engine has one shard
/// and deletes within seconds of the machine's clock.
@ExtendWith(CloudExtension.class)
final class StreamsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final LocalAws aws;

  StreamsTest(LocalAws aws) {
    this.aws = aws;
  }

  @BeforeEach
  void table() {
    aws.create(TestTables.table("StreamedTable"));
  }

  @Test
  void records_come_in_order_and_not_again_once_committed() {
    StreamReader reader = upToDate();
    put("a", 0);
    put("b", 0);
    put("a", 0, "changed");
    aws.dynamo().deleteItem(it -> it.tableName("StreamedTable").key(key("b")));

    assertThat(read(reader, 4))
        .extracting(Record::eventName)
        .containsExactly(
            OperationType.INSERT, OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
    assertThat(reader.next(10).records()).isEmpty();
  }

  @Test
  void a_batch_that_fails_in_the_middle_goes_on_from_there() {
    StreamReader reader = upToDate();
    put("a", 0);
    put("b", 0);
    put("c", 0);

    StreamReader.Batch batch = reader.next(10);
    reader.commitBefore(batch, batch.records().get(1).dynamodb().sequenceNumber());

    assertThat(names(reader.next(10).records())).containsExactly("b", "c");
  }

  @Test
  void what_was_read_to_its_end_is_asked_again_only_after_a_write() {
    StreamReader reader = upToDate();
    aws.faults().down(Service.DYNAMODB_STREAMS);
    assertThat(reader.next(10).records()).isEmpty();

    put("a", 0);
    assertThatThrownBy(() -> reader.next(10)).isInstanceOf(DynamoDbException.class);

    aws.faults().up(Service.DYNAMODB_STREAMS);
    assertThat(names(reader.next(10).records())).containsExactly("a");
  }

  @Test
  void what_time_deletes_is_removed_by_the_service() {
    StreamReader reader = upToDate();
    put("expired", CloudExtension.NOON.minusSeconds(60).getEpochSecond());
    put("not yet", CloudExtension.NOON.plusSeconds(60).getEpochSecond());
    aws.expire();

    Record removal = read(reader, 3).getLast();

    assertThat(removal.eventName()).isEqualTo(OperationType.REMOVE);
    assertThat(removal.userIdentity().type()).isEqualTo("Service");
    assertThat(removal.userIdentity().principalId()).isEqualTo("dynamodb.amazonaws.com");
    assertThat(removal.awsRegion()).isEqualTo(LocalAws.REGION);
    assertThat(names(List.of(removal))).containsExactly("expired");
  }

  private StreamReader upToDate() {
    StreamReader reader = aws.stream("StreamedTable", "test");
    StreamReader.Batch batch = reader.next(100);
    while (!batch.records().isEmpty()) {
      reader.commit(batch);
      batch = reader.next(100);
    }
    return reader;
  }

  private static List<Record> read(StreamReader reader, int count) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<Record> records = new ArrayList<>();
    while (records.size() < count && System.nanoTime() < deadline) {
      StreamReader.Batch batch = reader.next(100);
      records.addAll(batch.records());
      reader.commit(batch);
    }
    assertThat(records).hasSize(count);
    return records;
  }

  private static List<String> names(List<Record> records) {
    return records.stream()
        .map(it -> it.dynamodb().keys().getOrDefault("pk", AttributeValue.fromS("")).s())
        .toList();
  }

  private void put(String pk, long expiresAt) {
    put(pk, expiresAt, "new");
  }

  private void put(String pk, long expiresAt, String value) {
    Map<String, AttributeValue> item = new HashMap<>(key(pk));
    item.put("value", AttributeValue.fromS(value));
    if (expiresAt > 0) {
      item.put("expiresAt", AttributeValue.fromN(String.valueOf(expiresAt)));
    }
    aws.dynamo().putItem(it -> it.tableName("StreamedTable").item(item));
  }

  private static Map<String, AttributeValue> key(String pk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("1"));
  }
}
