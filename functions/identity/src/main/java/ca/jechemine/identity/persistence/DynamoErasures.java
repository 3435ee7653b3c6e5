package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Erasures;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Erasures in the identity table: `ErasureItem`. What is a person's is found through them, in a
/// few partitions; nothing is looked through that is another's.
public final class DynamoErasures implements Erasures {

  private final Tables tables;
  private final Traces traces;

  public DynamoErasures(Tables tables) {
    this.tables = tables;
    this.traces = new Traces(tables);
  }

  @Override
  public Step planning(UserId account, Instant effectiveAt) {
    return put(ErasureItem.deletionKey(account, effectiveAt));
  }

  @Override
  public Step unplanning(UserId account, Instant effectiveAt) {
    return new WriteStep(deleting(ErasureItem.deletionKey(account, effectiveAt)));
  }

  @Override
  public List<UserId> due(Instant now, int most) {
    return accounts(ErasureItem.DELETIONS, now, most);
  }

  @Override
  public Step beginning(Erasure erasure) {
    return new WriteSteps(
        List.of(
            Write.put(tables.table(), ErasureItem.begunKey(erasure.account(), erasure.at())),
            Write.put(tables.table(), ErasureItem.report(erasure))));
  }

  @Override
  public boolean isBegun(UserId account) {
    return report(account).filter(it -> it.optionalInstant("finishedAt").isEmpty()).isPresent();
  }

  @Override
  public List<UserId> begun(Instant now, int most) {
    return accounts(ErasureItem.BEGUN, now, most);
  }

  @Override
  public void eraseTraces(UserId account) {
    traces.erase(account);
  }

  @Override
  public void finish(UserId account, Instant now) {
    Instant at = report(account).orElseThrow().instant("at");
    Instant again = at.plus(SECOND_LOOK);
    Map<String, AttributeValue> secondLook = ErasureItem.begunKey(account, again);
    tables
        .transactions()
        .commit(
            List.of(
                deleting(ErasureItem.begunKey(account, at)),
                now.isBefore(again) ? Write.put(tables.table(), secondLook) : deleting(secondLook),
                reported(account, now)));
  }

  private Optional<ItemReader> report(UserId account) {
    return tables.find(AccountItem.pk(account), ErasureItem.REPORT).map(ItemReader::new);
  }

  /// Those of a partition whose time has come, the longest overdue first.
  private List<UserId> accounts(String pk, Instant now, int most) {
    if (most == 0) {
      return List.of();
    }
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk < :after")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(pk),
                        ":after", AttributeValue.fromS(ErasureItem.position(now.plusMillis(1)))))
                .limit(most))
        .items()
        .stream()
        .map(ErasureItem::account)
        .toList();
  }

  private Write reported(UserId account, Instant now) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(Tables.key(AccountItem.pk(account), ErasureItem.REPORT))
            .updateExpression("SET finishedAt = if_not_exists(finishedAt, :now), kept = :kept")
            .expressionAttributeValues(
                Map.of(
                    ":now", AttributeValue.fromS(now.toString()),
                    ":kept",
                        AttributeValue.fromL(
                            Retention.kept().stream().map(AttributeValue::fromS).toList()))),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  private Step put(Map<String, AttributeValue> item) {
    return new WriteStep(Write.put(tables.table(), item));
  }

  private Write deleting(Map<String, AttributeValue> key) {
    return Write.delete(
        Delete.builder().tableName(tables.table()).key(key),
        _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
  }
}
