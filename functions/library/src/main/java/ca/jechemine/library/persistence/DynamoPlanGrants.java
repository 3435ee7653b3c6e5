package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.PlanGrants;
import ca.jechemine.library.domain.PlanInclusion;
import ca.jechemine.library.domain.SubscribedPlan;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Plans and subscriptions in the domain's table: `PlanGrantItem`. One conditional put each.
final class DynamoPlanGrants implements PlanGrants {

  private static final String LATER = "attribute_not_exists(pk) OR version < :version";
  private static final String LATER_OF_PERSON =
      "attribute_not_exists(pk) OR subscriptionId < :id"
          + " OR (subscriptionId = :id AND version < :version)";

  private final Tables tables;

  DynamoPlanGrants(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void keep(String planId, long version, List<PlanInclusion> includes) {
    put(PlanGrantItem.write(planId, version, includes), LATER, version, Map.of());
  }

  @Override
  public void keep(UserId person, long version, SubscribedPlan subscribed) {
    put(
        PlanGrantItem.write(person, version, subscribed),
        LATER_OF_PERSON,
        version,
        Map.of(":id", AttributeValue.fromS(subscribed.subscriptionId())));
  }

  private void put(
      Map<String, AttributeValue> item,
      String condition,
      long version,
      Map<String, AttributeValue> more) {
    Map<String, AttributeValue> values = new HashMap<>(more);
    values.put(":version", AttributeValue.fromN(Long.toString(version)));
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(item)
                  .conditionExpression(condition)
                  .expressionAttributeValues(values));
    } catch (ConditionalCheckFailedException later) {
      // Something later is known.
    }
  }
}
