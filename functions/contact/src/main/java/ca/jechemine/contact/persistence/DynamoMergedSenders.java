package ca.jechemine.contact.persistence;

import ca.jechemine.contact.domain.AccountAddress;
import ca.jechemine.contact.domain.Correspondence;
import ca.jechemine.contact.domain.Direction;
import ca.jechemine.contact.domain.FormerAddress;
import ca.jechemine.contact.domain.MergedSenders;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.merging.Merging;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Addresses and messages that change hands: rows of `DynamoForgottenSenders`, and `userId` of
/// `MessageItems`, which stands in the open.
final class DynamoMergedSenders implements MergedSenders {

  private final Tables tables;
  private final Correspondence correspondence;
  private final Merging merging;
  private final InstantSource clock;

  DynamoMergedSenders(
      Tables tables, Correspondence correspondence, Merging merging, InstantSource clock) {
    this.tables = tables;
    this.correspondence = correspondence;
    this.merging = merging;
    this.clock = clock;
  }

  @Override
  public boolean move(UserId loser, UserId survivor) {
    int left = PAGE;
    for (AccountAddress address : correspondence.addressesOf(loser)) {
      keepFormer(address, survivor);
      left -= moveMessages(address.key(), loser, survivor, left);
      if (left == 0) {
        return true;
      }
    }
    return false;
  }

  /// An address that the survivor had as well stays as it is.
  private void keepFormer(AccountAddress address, UserId survivor) {
    Instant until = Optional.ofNullable(address.until()).orElseGet(clock::instant);
    Write had =
        DynamoForgottenSenders.leftUnlessKnown(
            tables.table(), FormerAddress.left(survivor, address.key(), address.since(), until));
    try {
      tables.transactions().commit(List.of(had));
    } catch (StaleVersion known) {
      return;
    }
  }

  /// @return how many were moved
  private int moveMessages(String address, UserId loser, UserId survivor, int most) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName("gsi4")
            .keyConditionExpression("gsi4pk = :pk")
            .filterExpression("userId = :loser")
            .expressionAttributeValues(
                Map.of(
                    ":pk",
                    AttributeValue.fromS(MessageItems.byCorrespondent(Direction.INBOUND, address)),
                    ":loser",
                    AttributeValue.fromS(loser.value())))
            .build();
    return tables.client().queryPaginator(query).items().stream()
        .limit(most)
        .mapToInt(it -> moveMessage(new ItemReader(it), loser, survivor))
        .sum();
  }

  private int moveMessage(ItemReader row, UserId loser, UserId survivor) {
    Write moved =
        Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(Tables.key(row.text("pk"), row.text("sk")))
                .updateExpression("SET userId = :survivor, version = version + :one")
                .conditionExpression("userId = :loser")
                .expressionAttributeValues(
                    Map.of(
                        ":survivor", AttributeValue.fromS(survivor.value()),
                        ":loser", AttributeValue.fromS(loser.value()),
                        ":one", AttributeValue.fromN("1"))),
            _ -> new StaleVersion("a message"));
    try {
      tables.transactions().commit(List.of(moved, merging.counting(loser, "messages", 1)));
    } catch (StaleVersion done) {
      // It is the survivor's already.
      return 1;
    }
    return 1;
  }
}
