package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Progress;
import ca.jechemine.library.domain.Readings;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// How far people came, on the shelf rows: one update, on condition that none later is there.
final class DynamoReadings implements Readings {

  private final Tables tables;

  DynamoReadings(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Progress keep(UserId person, ResourceId resource, Progress progress, Instant now) {
    try {
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(ShelfItem.key(person, resource))
                  .updateExpression(
                      "SET #position = :position, completed = :completed, progressAt = :at,"
                          + " progressMoment = :order, openedAt = :now, gsi3pk = :shelf,"
                          + " gsi3sk = :moment")
                  .conditionExpression(
                      "attribute_not_exists(progressMoment) OR progressMoment <= :order")
                  .expressionAttributeNames(Map.of("#position", "position"))
                  .expressionAttributeValues(
                      Map.of(
                          ":position", AttributeValue.fromN(Long.toString(progress.position())),
                          ":completed", AttributeValue.fromBool(progress.isCompleted()),
                          ":at", AttributeValue.fromS(progress.at().toString()),
                          ":order", AttributeValue.fromS(ShelfItem.moment(progress.at())),
                          ":now", AttributeValue.fromS(now.toString()),
                          ":shelf",
                              AttributeValue.fromS(ShelfItem.partition(ShelfItem.ALL, person)),
                          ":moment", AttributeValue.fromS(ShelfItem.moment(now))))
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return progress;
    } catch (ConditionalCheckFailedException later) {
      return ShelfItem.progress(later.item());
    }
  }
}
