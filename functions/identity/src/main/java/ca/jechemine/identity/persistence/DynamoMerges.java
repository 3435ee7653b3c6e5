package ca.jechemine.identity.persistence;

import ca.jechemine.contracts.MergeEvent.MergeFinished;
import ca.jechemine.contracts.MergeEvent.MergeStarted;
import ca.jechemine.identity.domain.Merge;
import ca.jechemine.identity.domain.Merges;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Merges in the identity table: `MergeItem`.
public final class DynamoMerges implements Merges {

  private static final long FIRST = 1;

  private final Tables tables;
  private final FieldCipher cipher;
  private final Outbox outbox;
  private final InstantSource clock;

  public DynamoMerges(Tables tables, FieldCipher cipher, Outbox outbox, InstantSource clock) {
    this.tables = tables;
    this.cipher = cipher;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Optional<Versioned<Merge>> find(UserId loser) {
    return tables.find(AccountItem.pk(loser), MergeItem.SK).map(it -> MergeItem.read(it, cipher));
  }

  @Override
  public Page<Merge> open(PageRequest page) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName("gsi1")
            .keyConditionExpression("gsi1pk = :open")
            .expressionAttributeValues(Map.of(":open", AttributeValue.fromS(MergeItem.OPEN)))
            .limit(page.limit());
    page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
    QueryResponse answer = tables.client().query(query.build());
    return new Page<>(
        answer.items().stream().map(it -> MergeItem.read(it, cipher).value()).toList(),
        answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
            ? Positions.of(answer.lastEvaluatedKey())
            : null);
  }

  @Override
  public Step starting(Merge merge) {
    return new WriteSteps(
        Stream.concat(
                Stream.of(
                    Write.insert(
                        tables.table(),
                        MergeItem.write(merge, FIRST, cipher),
                        _ -> new StaleVersion("the merge"))),
                told(merge))
            .toList());
  }

  @Override
  public void keep(Versioned<Merge> read, Merge next) {
    Stream<Write> told = next.attempt() == read.value().attempt() ? Stream.empty() : told(next);
    tables.transactions().commit(Stream.concat(Stream.of(row(read, next)), told).toList());
  }

  @Override
  public Step finishing(Versioned<Merge> read, Merge finished) {
    return new WriteSteps(
        Stream.of(
                Stream.of(row(read, finished)),
                Stream.of(Write.put(tables.table(), MergeItem.merged(finished))),
                outbox.publish(
                    List.of(
                        new MergeFinished(
                            finished.loser().value(),
                            finished.survivor().value(),
                            clock.instant())),
                    FIRST))
            .flatMap(it -> it)
            .toList());
  }

  private Write row(Versioned<Merge> read, Merge next) {
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(MergeItem.write(next, read.version() + 1, cipher))
            .conditionExpression("version = :read")
            .expressionAttributeValues(
                Map.of(":read", AttributeValue.fromN(Long.toString(read.version())))),
        _ -> new StaleVersion("the merge"));
  }

  private Stream<Write> told(Merge merge) {
    return outbox.publish(
        List.of(
            new MergeStarted(
                merge.loser().value(), merge.survivor().value(), merge.attempt(), clock.instant())),
        merge.attempt());
  }
}
