package ca.jechemine.local.aws;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads the stream of one table, in order within each shard, from the oldest record on, and knows
/// after a restart where it was. What is not committed is read again. For use by one thread.
///
/// What TTL deletes shows as at AWS: `REMOVE`, by the service `dynamodb.amazonaws.com` (but not
/// when it is read only after a restart).
public final class StreamReader {

  private static final String END_OF_SHARD = "";
  private static final long NEVER = -1;
  private static final Batch NOTHING = new Batch("", List.of());

  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final LongSupplier writes;
  private final Predicate<Map<String, AttributeValue>> expired;
  private final @Nullable Path file;

  /// The last committed sequence number, by shard.
  private final Map<String, String> positions;

  /// Where the next read goes on, by shard; a shard that is read to its end has an empty one.
  private final Map<String, String> iterators = new LinkedHashMap<>();

  /// How many writes there were when the stream was last read to its end.
  private long emptyAt = NEVER;

  /// @param writes how often something was written to the table: while that is the same, a stream
  ///   that was read to its end is not asked again
  StreamReader(
      DynamoDbStreamsClient streams,
      String streamArn,
      LongSupplier writes,
      Predicate<Map<String, AttributeValue>> expired,
      @Nullable Path file) {
    this.streams = streams;
    this.streamArn = streamArn;
    this.writes = writes;
    this.expired = expired;
    this.file = file;
    this.positions =
        file == null
            ? new HashMap<>()
            : Json.read(file, new TypeReference<HashMap<String, String>>() {}, new HashMap<>());
  }

  /// The next records of one shard, at most so many; no records when nothing is new.
  public Batch next(int most) {
    long written = writes.getAsLong();
    if (written == emptyAt) {
      return NOTHING;
    }
    emptyAt = NEVER;
    boolean atEnd = true;
    if (iterators.isEmpty() || iterators.containsValue(END_OF_SHARD)) {
      openShards();
    }
    for (String shard : List.copyOf(iterators.keySet())) {
      Optional<List<Record>> records = read(shard, most);
      if (records.isPresent() && !records.get().isEmpty()) {
        return new Batch(shard, records.get());
      }
      atEnd &= records.isPresent();
    }
    if (atEnd && !iterators.containsValue(END_OF_SHARD)) {
      emptyAt = written;
    }
    return NOTHING;
  }

  /// Everything in the batch is done with.
  public void commit(Batch batch) {
    if (!batch.records().isEmpty()) {
      keep(batch.shard(), batch.records().getLast().dynamodb().sequenceNumber());
    }
  }

  /// Everything in the batch before the record of this sequence number is done with; that record is
  /// the first of the next read, as for the first `batchItemFailures` of a stream's function.
  public void commitBefore(Batch batch, String sequenceNumber) {
    String done = "";
    for (Record record : batch.records()) {
      if (record.dynamodb().sequenceNumber().equals(sequenceNumber)) {
        break;
      }
      done = record.dynamodb().sequenceNumber();
    }
    if (!done.isEmpty()) {
      keep(batch.shard(), done);
    }
    rewind(batch);
  }

  /// Nothing in the batch is done with: the next read gives it again.
  public void rewind(Batch batch) {
    emptyAt = NEVER;
    iterators.remove(batch.shard());
    if (!batch.shard().isEmpty()) {
      iterators.put(batch.shard(), iterator(batch.shard()));
    }
  }

  /// The next records; nothing when it has to be asked again for them.
  private Optional<List<Record>> read(String shard, int most) {
    String iterator = iterators.getOrDefault(shard, END_OF_SHARD);
    if (iterator.isEmpty()) {
      return Optional.of(List.of());
    }
    try {
      GetRecordsResponse response =
          streams.getRecords(it -> it.shardIterator(iterator).limit(most));
      iterators.put(shard, Optional.ofNullable(response.nextShardIterator()).orElse(END_OF_SHARD));
      return Optional.of(response.records().stream().map(this::asAtAws).toList());
    } catch (ExpiredIteratorException _) {
      iterators.put(shard, iterator(shard));
      return Optional.empty();
    } catch (TrimmedDataAccessException _) {
      positions.remove(shard);
      iterators.put(shard, iterator(shard));
      return Optional.empty();
    }
  }

  private void openShards() {
    List<Shard> shards =
        streams.describeStream(it -> it.streamArn(streamArn)).streamDescription().shards();
    for (Shard shard : shards) {
      if (!iterators.containsKey(shard.shardId())) {
        iterators.put(shard.shardId(), iterator(shard.shardId()));
      }
    }
    iterators.keySet().removeIf(it -> shards.stream().noneMatch(of -> of.shardId().equals(it)));
  }

  private String iterator(String shard) {
    GetShardIteratorRequest.Builder request =
        GetShardIteratorRequest.builder().streamArn(streamArn).shardId(shard);
    String position = positions.get(shard);
    if (position == null) {
      request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
    } else {
      request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(position);
    }
    try {
      return streams.getShardIterator(request.build()).shardIterator();
    } catch (TrimmedDataAccessException _) {
      positions.remove(shard);
      return iterator(shard);
    }
  }

  private void keep(String shard, String sequenceNumber) {
    positions.put(shard, sequenceNumber);
    if (file != null) {
      Json.write(file, positions);
    }
  }

  private Record asAtAws(Record record) {
    Record.Builder rewritten = record.toBuilder().awsRegion(LocalAws.REGION);
    if (record.eventName() == OperationType.REMOVE && expired.test(record.dynamodb().keys())) {
      rewritten.userIdentity(it -> it.type("Service").principalId("dynamodb.amazonaws.com"));
    }
    return rewritten.build();
  }

  /// Some records of one shard, oldest first.
  public record Batch(String shard, List<Record> records) {

    public Batch {
      records = List.copyOf(records);
    }
  }
}
