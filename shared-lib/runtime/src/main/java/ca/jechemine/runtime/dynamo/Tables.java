package ca.jechemine.runtime.dynamo;

import ca.jechemine.runtime.AwsClients;
import ca.jechemine.runtime.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// DynamoDB as one domain uses it: the client, its own table, and its transactions.
public record Tables(DynamoDbClient client, String table, Transactions transactions) {

  private static final int MOST_CALLS = 3;

  /// Those of the function, out of its environment (`TABLE`).
  public static Tables of(Platform platform) {
    DynamoDbClient client = AwsClients.build(DynamoDbClient.builder(), "DYNAMODB", platform);
    return new Tables(client, platform.variable("TABLE"), new Transactions(client, platform));
  }

  /// The same for another table, of which this domain may read.
  public Tables named(String other) {
    return new Tables(client, other, transactions);
  }

  /// One row, as it is now.
  public Optional<Map<String, AttributeValue>> find(String pk, String sk) {
    Map<String, AttributeValue> item =
        client.getItem(get -> get.tableName(table).key(key(pk, sk)).consistentRead(true)).item();
    return item.isEmpty() ? Optional.empty() : Optional.of(item);
  }

  /// Several rows, as they are now, in one call; a row that is not there is empty. What DynamoDB
  /// leaves out because it is busy is asked for again.
  ///
  /// @throws IllegalStateException when DynamoDB is too busy to answer for all of them
  public List<Map<String, AttributeValue>> findAll(List<Map<String, AttributeValue>> keys) {
    return findAll(keys, keysOf(keys).build());
  }

  /// The same, of each row no more than its key and that attribute.
  ///
  /// @throws IllegalStateException when DynamoDB is too busy to answer for all of them
  public List<Map<String, AttributeValue>> findAll(
      List<Map<String, AttributeValue>> keys, String attribute) {
    return findAll(
        keys,
        keysOf(keys)
            .projectionExpression("pk, sk, #attribute")
            .expressionAttributeNames(Map.of("#attribute", attribute))
            .build());
  }

  private List<Map<String, AttributeValue>> findAll(
      List<Map<String, AttributeValue>> keys, KeysAndAttributes wanted) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    Map<String, KeysAndAttributes> left = Map.of(table, wanted);
    for (int calls = 0; !left.isEmpty(); calls++) {
      if (calls == MOST_CALLS) {
        throw new IllegalStateException("DynamoDB left rows unread");
      }
      Map<String, KeysAndAttributes> asked = left;
      BatchGetItemResponse answer = client.batchGetItem(get -> get.requestItems(asked));
      found.addAll(answer.responses().getOrDefault(table, List.of()));
      left = answer.unprocessedKeys();
    }
    return keys.stream()
        .map(key ->
            found.stream()
                .filter(it -> it.entrySet().containsAll(key.entrySet()))
                .findFirst()
                .orElse(Map.of()))
        .toList();
  }

  private static KeysAndAttributes.Builder keysOf(List<Map<String, AttributeValue>> keys) {
    return KeysAndAttributes.builder().keys(keys).consistentRead(true);
  }

  /// The key of a row.
  public static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }

  /// Reads a row that is never there: opens the connection and warms the way to it before the first
  /// request.
  public void prime() {
    find("PRIMING", "PRIMING");
  }
}
