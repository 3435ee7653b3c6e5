package ca.jechemine.runtime.dynamo;

import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// One write of a transaction, and what it means when its condition does not hold: `unmet` is given
/// the row as it is (empty when there is none) and returns what to throw.
public record Write(
    TransactWriteItem item, Function<Map<String, AttributeValue>, RuntimeException> unmet) {

  private static final ReturnValuesOnConditionCheckFailure ALL_OLD =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  /// A put that has no condition.
  public static Write put(String table, Map<String, AttributeValue> item) {
    return put(
        Put.builder().tableName(table).item(item),
        _ -> new IllegalStateException("an unconditional put has no condition to fail"));
  }

  /// A put with a condition.
  public static Write put(
      Put.Builder put, Function<Map<String, AttributeValue>, RuntimeException> unmet) {
    Put built = put.returnValuesOnConditionCheckFailure(ALL_OLD).build();
    return new Write(TransactWriteItem.builder().put(built).build(), unmet);
  }

  /// A put of a row that must not be there yet.
  public static Write insert(
      String table,
      Map<String, AttributeValue> item,
      Function<Map<String, AttributeValue>, RuntimeException> unmet) {
    return put(
        Put.builder().tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"),
        unmet);
  }

  /// An update with a condition.
  public static Write update(
      Update.Builder update, Function<Map<String, AttributeValue>, RuntimeException> unmet) {
    Update built = update.returnValuesOnConditionCheckFailure(ALL_OLD).build();
    return new Write(TransactWriteItem.builder().update(built).build(), unmet);
  }

  /// A delete with a condition.
  public static Write delete(
      Delete.Builder delete, Function<Map<String, AttributeValue>, RuntimeException> unmet) {
    Delete built = delete.returnValuesOnConditionCheckFailure(ALL_OLD).build();
    return new Write(TransactWriteItem.builder().delete(built).build(), unmet);
  }

  /// A condition on a row that is not written.
  public static Write check(
      ConditionCheck.Builder check, Function<Map<String, AttributeValue>, RuntimeException> unmet) {
    ConditionCheck built = check.returnValuesOnConditionCheckFailure(ALL_OLD).build();
    return new Write(TransactWriteItem.builder().conditionCheck(built).build(), unmet);
  }
}
