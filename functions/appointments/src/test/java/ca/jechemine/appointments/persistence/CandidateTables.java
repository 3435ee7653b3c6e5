package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.local.aws.TableDefinition;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// A fresh table of candidates, and what is asked of it.
final class CandidateTables {

  static final Instant NOW = Instant.parse("2026-06-15T16:00:00Z");

  private final Tables tables;
  private final String outbox;
  private final Candidates candidates;
  private final Counter counter = new Counter();

  CandidateTables(EmbeddedAws aws) {
    String name = EmbeddedAws.unused("appointments");
    aws.underTest()
        .create(
            new TableDefinition(
                name,
                new TableDefinition.Key("pk", Optional.of("sk")),
                Map.of("pk", "S", "sk", "S"),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    this.outbox = EmbeddedAws.unused("outbox");
    aws.underTest()
        .create(
            new TableDefinition(
                outbox,
                new TableDefinition.Key("pk", Optional.of("sk")),
                Map.of("pk", "S", "sk", "S"),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    Platform platform =
        aws.platform(new MovableClock(NOW), Map.of("TABLE", name, "OUTBOX_TABLE", outbox));
    this.tables =
        Tables.of(
            new Platform(
                platform.environment(),
                platform.clock(),
                platform.random(),
                platform.log(),
                List.of(counter)));
    this.candidates =
        new DynamoCandidates(tables, cipher(), new Outbox(platform, cipher()), platform.clock());
  }

  Tables tables() {
    return tables;
  }

  Candidates candidates() {
    return candidates;
  }

  Counter counter() {
    return counter;
  }

  /// Every row whose partition key starts so.
  List<Map<String, AttributeValue>> rows(String prefix) {
    return tables.client().scanPaginator(it -> it.tableName(tables.table())).items().stream()
        .filter(it -> pk(it).startsWith(prefix))
        .toList();
  }

  /// Every event that waits, in order.
  List<Delivery<DomainEvent>> told() {
    EventCodec codec = new EventCodec(cipher());
    return tables.client().scanPaginator(it -> it.tableName(outbox)).items().stream()
        .map(ItemReader::new)
        .sorted(Comparator.comparing(it -> it.text("sk")))
        .map(it -> codec.open(it.text("envelope")))
        .toList();
  }

  static String pk(Map<String, AttributeValue> row) {
    AttributeValue pk = row.get("pk");
    return pk == null ? "" : pk.s();
  }

  private static FieldCipher cipher() {
    return FieldCipher.of(new Keyring("k1", "k1", Map.of("k1", "0123456789")), new Random(4));
  }

  /// Counts calls by their operation, and the rows that they answered with.
  static final class Counter implements ExecutionInterceptor {

    private final Queue<SdkRequest> calls = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> rows = new ConcurrentLinkedQueue<>();

    void reset() {
      calls.clear();
      rows.clear();
    }

    long calls(String operation) {
      return calls.stream()
          .filter(it -> it.getClass().getSimpleName().equals(operation + "Request"))
          .count();
    }

    int rows() {
      return rows.stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      calls.add(context.request());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      rows.add(rowsOf(context.response()));
    }

    private static int rowsOf(SdkResponse response) {
      return switch (response) {
        case QueryResponse query -> query.count();
        case BatchGetItemResponse batch ->
            batch.responses().values().stream().mapToInt(List::size).sum();
        default -> 0;
      };
    }
  }
}
