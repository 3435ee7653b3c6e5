package ca.jechemine.contact.persistence;

import ca.jechemine.contact.domain.AccountAddress;
import ca.jechemine.contact.domain.Correspondence;
import ca.jechemine.contact.domain.Direction;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Correspondence by the keyed hashes of addresses: each call is one query, and for the address
/// that an account has one read more.
final class DynamoCorrespondence implements Correspondence {

  private static final int MOST_ADDRESSES = 20;

  private final Tables tables;
  private final MessageItems items;

  DynamoCorrespondence(Tables tables, MessageItems items) {
    this.tables = tables;
    this.items = items;
  }

  @Override
  public List<AccountAddress> addressesOf(UserId user) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(
                    Map.of(":pk", AttributeValue.fromS(DynamoKnownSenders.accountPk(user))))
                .consistentRead(true)
                .limit(MOST_ADDRESSES))
        .items()
        .stream()
        .map(ItemReader::new)
        .flatMap(it -> address(user, it).stream())
        .toList();
  }

  @Override
  public Page<Message> with(String key, Direction direction, PageRequest page) {
    QueryResponse response =
        tables
            .client()
            .query(
                QueryRequest.builder()
                    .tableName(tables.table())
                    .indexName("gsi4")
                    .keyConditionExpression("gsi4pk = :pk")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk",
                            AttributeValue.fromS(MessageItems.byCorrespondent(direction, key))))
                    .scanIndexForward(true)
                    .limit(page.limit())
                    .exclusiveStartKey(page.start().map(Positions::key).orElse(null))
                    .build());
    return new Page<>(
        response.items().stream().map(items::read).map(Versioned::value).toList(),
        response.hasLastEvaluatedKey() ? Positions.of(response.lastEvaluatedKey()) : null);
  }

  private Optional<AccountAddress> address(UserId user, ItemReader row) {
    return row.text("sk").equals(DynamoKnownSenders.ACCOUNT)
        ? row.optionalText("address").flatMap(it -> current(user, it))
        : Optional.of(
            new AccountAddress(
                user, DynamoForgottenSenders.key(row), row.instant("since"), row.instant("until")));
  }

  /// Somebody else may have it by now, which is yet to be heard of.
  private Optional<AccountAddress> current(UserId user, String key) {
    return tables
        .find(DynamoKnownSenders.emailPk(key), DynamoKnownSenders.EMAIL)
        .map(ItemReader::new)
        .filter(it -> it.text("userId").equals(user.value()))
        .map(it -> new AccountAddress(user, key, it.instant("takenAt"), null));
  }
}
