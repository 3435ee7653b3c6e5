package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Activities;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/// When accounts were last used, in the identity table: `LastUseItem`.
public final class DynamoActivities implements Activities {

  private final Tables tables;

  public DynamoActivities(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Step noting(UserId account, Instant at) {
    return new WriteStep(noted(tables, account, at));
  }

  static Write noted(Tables tables, UserId account, Instant at) {
    return Write.put(tables.table(), LastUseItem.write(account, at));
  }

  @Override
  public boolean note(UserId account, Instant at) {
    Map<String, AttributeValue> item = LastUseItem.write(account, at);
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(item)
                  .conditionExpression("attribute_not_exists(pk) OR gsi1sk < :sk")
                  .expressionAttributeValues(
                      Map.of(":sk", AttributeValue.fromS(new ItemReader(item).text("gsi1sk")))));
      return true;
    } catch (ConditionalCheckFailedException usedThenOrLater) {
      return false;
    }
  }

  @Override
  public void noteUseOf(UserId other, UserId account) {
    tables
        .find(AccountItem.pk(other), LastUseItem.SK)
        .map(LastUseItem::lastInstant)
        .ifPresent(it -> note(account, it));
  }

  @Override
  public Step forgettingUnusedSince(Instant cutoff, UserId account) {
    return new WriteStep(
        Write.delete(
            deleting(account)
                .conditionExpression("attribute_exists(pk) AND gsi1sk < :cutoff")
                .expressionAttributeValues(
                    Map.of(":cutoff", AttributeValue.fromS(LastUseItem.position(cutoff)))),
            _ -> new StaleVersion("the last use of the account")));
  }

  @Override
  public Step forgetting(UserId account) {
    return new WriteStep(
        Write.delete(
            deleting(account),
            _ -> new IllegalStateException("an unconditional delete has no condition to fail")));
  }

  @Override
  public List<UserId> unusedSince(Instant cutoff, int most) {
    return most == 0
        ? List.of()
        : tables
            .client()
            .query(query ->
                query
                    .tableName(tables.table())
                    .indexName("gsi1")
                    .keyConditionExpression("gsi1pk = :used AND gsi1sk < :cutoff")
                    .expressionAttributeValues(
                        Map.of(
                            ":used", AttributeValue.fromS(LastUseItem.INDEX_KEY),
                            ":cutoff", AttributeValue.fromS(LastUseItem.position(cutoff))))
                    .limit(most))
            .items()
            .stream()
            .map(ItemReader::new)
            .map(AccountItem::id)
            .toList();
  }

  private Delete.Builder deleting(UserId account) {
    return Delete.builder()
        .tableName(tables.table())
        .key(Tables.key(AccountItem.pk(account), LastUseItem.SK));
  }
}
