package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.KnownSubscription;
import ca.jechemine.identity.domain.KnownSubscriptions;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Subscriptions beside the account: `pk = ACCOUNT#<id>`, `sk = SUBSCRIPTION#<id>`, `version`,
/// `planId`, `isLive`. One conditional put each.
public final class DynamoKnownSubscriptions implements KnownSubscriptions {

  private static final String PREFIX = "SUBSCRIPTION#";
  private static final int MOST = 100;

  private final Tables tables;

  public DynamoKnownSubscriptions(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void keep(KnownSubscription it) {
    Map<String, AttributeValue> item =
        new ItemWriter()
            .text("pk", AccountItem.pk(it.person()))
            .text("sk", PREFIX + it.id())
            .number("version", it.version())
            .text("planId", it.plan())
            .flag("isLive", it.isLive())
            .toItem();
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(item)
                  .conditionExpression("attribute_not_exists(pk) OR version < :version")
                  .expressionAttributeValues(Map.of(":version", item.get("version"))));
    } catch (ConditionalCheckFailedException later) {
      // Something later is known.
    }
  }

  @Override
  public List<KnownSubscription> liveOf(UserId person) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(AccountItem.pk(person)),
                        ":prefix", AttributeValue.fromS(PREFIX)))
                .scanIndexForward(false)
                .limit(MOST))
        .items()
        .stream()
        .map(ItemReader::new)
        .map(it ->
            new KnownSubscription(
                it.text("sk").substring(PREFIX.length()),
                it.number("version"),
                person,
                it.text("planId"),
                it.flag("isLive")))
        .filter(KnownSubscription::isLive)
        .toList();
  }
}
