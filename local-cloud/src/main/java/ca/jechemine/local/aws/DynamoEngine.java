package ca.jechemine.local.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.exceptions.ExceptionBean;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;
import software.amazon.dynamodb.services.local.shared.mapper.DynamoDbObjectMapper;

/// DynamoDB and its streams, by DynamoDB Local, to which each call is handed as its own server
/// would: that would bind to every interface and report its use.
final class DynamoEngine implements Engine, AutoCloseable {

  private static final String CONTENT_TYPE = "application/x-amz-json-1.0";

  private static final int JOBS = 10;

  private static final Set<String> WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

  /// DynamoDB Local's own name for a database that all callers share.
  private static final String FILE = "shared-local-instance.db";

  private final LocalDBClient engine;
  private final ObjectMapper json = new DynamoDbObjectMapper();
  private final Map<String, Operation<?>> operations;
  private final Map<String, Watch> watches = new ConcurrentHashMap<>();

  private DynamoEngine(LocalDBClient engine) {
    this.engine = engine;
    this.operations = operations(engine.dynamoDbClient(), engine.dynamoDbStreamsClient());
  }

  static DynamoEngine start(@Nullable Path dataDir) {
    KnownTables tables =
        dataDir == null ? new KnownTables() : new KnownTables(dataDir.resolve(FILE).toFile());
    return new DynamoEngine(
        new LocalDBClient(tables, new JobsRegister(Executors.newFixedThreadPool(JOBS), false)));
  }

  @Override
  public Answer answer(Call call) {
    Operation<?> operation = operations.get(call.operation());
    if (operation == null) {
      return Answer.error(
          call.service(), 400, "UnknownOperationException", "Nothing is known here");
    }
    Answer answer = answer(operation, call);
    if (WRITES.contains(call.operation())) {
      watches.forEach((table, watch) -> {
        if (call.body().contains("\"" + table + "\"")) {
          watch.written();
        }
      });
    }
    return answer;
  }

  /// `listener` is called after every write to the table.
  void onWrite(String table, Runnable listener) {
    watch(table).listeners().add(listener);
  }

  /// How often something was written to the table, counted from the first question on: it grows
  /// after each write, and at times without one.
  long writes(String table) {
    return watch(table).count().get();
  }

  private Watch watch(String table) {
    return watches.computeIfAbsent(table, _ -> new Watch());
  }

  @Override
  public void close() {
    engine.shutdown();
  }

  private <T> Answer answer(Operation<T> operation, Call call) {
    try {
      T request = json.readValue(call.body(), operation.type());
      Object result = operation.doing().apply(request);
      return new Answer(200, CONTENT_TYPE, Map.of(), json.writeValueAsString(result));
    } catch (DynamoDBLocalServiceException refusal) {
      return refused(call, refusal);
    } catch (JsonProcessingException e) {
      return Answer.error(call.service(), 400, "SerializationException", e.getOriginalMessage());
    } catch (RuntimeException e) {
      return Answer.error(call.service(), 500, "InternalServerError", e.toString());
    }
  }

  private Answer refused(Call call, DynamoDBLocalServiceException refusal) {
    try {
      return new Answer(
          refusal.statusCode(),
          CONTENT_TYPE,
          Map.of(),
          json.writeValueAsString(
              new ExceptionBean(
                  refusal.getErrorCode(),
                  refusal.getMessage(),
                  refusal.getCancellationReasons(),
                  refusal.getItem())));
    } catch (JsonProcessingException e) {
      return Answer.error(call.service(), 500, "InternalServerError", e.getOriginalMessage());
    }
  }

  private static Map<String, Operation<?>> operations(
      DynamoDbClient items, DynamoDbStreamsClient streams) {
    return Map.ofEntries(
        of(BatchGetItemRequest.class, items::batchGetItem),
        of(BatchWriteItemRequest.class, items::batchWriteItem),
        of(CreateTableRequest.class, items::createTable),
        of(DeleteItemRequest.class, items::deleteItem),
        of(DeleteTableRequest.class, items::deleteTable),
        of(DescribeStreamRequest.class, streams::describeStream),
        of(DescribeTableRequest.class, items::describeTable),
        of(DescribeTimeToLiveRequest.class, items::describeTimeToLive),
        of(GetItemRequest.class, items::getItem),
        of(GetRecordsRequest.class, streams::getRecords),
        of(GetShardIteratorRequest.class, streams::getShardIterator),
        of(ListStreamsRequest.class, streams::listStreams),
        of(ListTablesRequest.class, items::listTables),
        of(PutItemRequest.class, items::putItem),
        of(QueryRequest.class, items::query),
        of(ScanRequest.class, items::scan),
        of(TransactGetItemsRequest.class, items::transactGetItems),
        of(TransactWriteItemsRequest.class, items::transactWriteItems),
        of(UpdateItemRequest.class, items::updateItem),
        of(UpdateTableRequest.class, items::updateTable),
        of(UpdateTimeToLiveRequest.class, items::updateTimeToLive));
  }

  /// The class of a request is named after its operation.
  private static <T> Map.Entry<String, Operation<?>> of(Class<T> type, Function<T, Object> doing) {
    return Map.entry(type.getSimpleName().replace("Request", ""), new Operation<>(type, doing));
  }

  /// What is asked for, and who does it.
  private record Operation<T>(Class<T> type, Function<T, Object> doing) {}

  /// What writes there were to a table, and who wants to know.
  private record Watch(AtomicLong count, List<Runnable> listeners) {

    Watch() {
      this(new AtomicLong(), new CopyOnWriteArrayList<>());
    }

    void written() {
      count.incrementAndGet();
      listeners.forEach(Runnable::run);
    }
  }
}
