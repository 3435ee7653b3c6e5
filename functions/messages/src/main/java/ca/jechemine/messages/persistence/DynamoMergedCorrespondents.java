package ca.jechemine.messages.persistence;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.ConversationId;
import ca.jechemine.messages.domain.MergedCorrespondents;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.merging.Merging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Conversations that change hands: `ConversationItem`. Messages stay as they were written; whose
/// they are now stands in the conversation (`former`). Whoever is writing in it at that moment
/// decides again, because its membership rises.
final class DynamoMergedCorrespondents implements MergedCorrespondents {

  private final Tables tables;
  private final Merging merging;

  DynamoMergedCorrespondents(Tables tables, Merging merging) {
    this.tables = tables;
    this.merging = merging;
  }

  @Override
  public boolean move(UserId loser, UserId survivor) {
    QueryResponse found =
        tables
            .client()
            .query(query ->
                query
                    .tableName(tables.table())
                    .indexName("gsi1")
                    .keyConditionExpression("gsi1pk = :whose")
                    .expressionAttributeValues(
                        Map.of(":whose", AttributeValue.fromS(ConversationItem.own(loser))))
                    .limit(PAGE));
    found.items().stream()
        .map(ConversationItem::idOf)
        .forEach(it -> Retry.whenStale(() -> moveOne(it, loser, survivor)));
    return found.hasLastEvaluatedKey() && !found.lastEvaluatedKey().isEmpty();
  }

  private boolean moveOne(ConversationId id, UserId loser, UserId survivor) {
    List<Map<String, AttributeValue>> rows =
        tables.findAll(List.of(ConversationItem.key(id), ConversationItem.participant(id, loser)));
    Map<String, AttributeValue> conversation = rows.getFirst();
    Map<String, AttributeValue> participant = rows.getLast();
    if (conversation.isEmpty() || participant.isEmpty()) {
      return false;
    }
    tables
        .transactions()
        .commit(
            List.of(
                renamed(id, new ItemReader(conversation), loser, survivor),
                arrived(participant, id, survivor),
                gone(participant, id, loser),
                merging.counting(loser, "conversations", 1)));
    return true;
  }

  private Write renamed(ConversationId id, ItemReader conversation, UserId loser, UserId survivor) {
    List<AttributeValue> participants =
        conversation.texts("participants").stream()
            .map(it -> it.equals(loser.value()) ? survivor.value() : it)
            .distinct()
            .map(AttributeValue::fromS)
            .toList();
    boolean isTheirs =
        conversation.optionalText("clientId").filter(loser.value()::equals).isPresent();
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":participants", AttributeValue.fromL(participants));
    values.put(":survivor", AttributeValue.fromS(survivor.value()));
    values.put(":one", AttributeValue.fromN("1"));
    values.put(":read", AttributeValue.fromN(Long.toString(conversation.number("membership"))));
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(ConversationItem.key(id))
            .updateExpression(
                "SET participants = :participants, membership = membership + :one,"
                    + " former.#loser = :survivor"
                    + (isTheirs ? ", clientId = :survivor" : ""))
            .conditionExpression("membership = :read")
            .expressionAttributeNames(Map.of("#loser", loser.value()))
            .expressionAttributeValues(values),
        _ -> new StaleVersion("who takes part in the conversation"));
  }

  private Write arrived(
      Map<String, AttributeValue> participant, ConversationId id, UserId survivor) {
    Map<String, AttributeValue> moved = new HashMap<>(participant);
    moved.putAll(ConversationItem.participant(id, survivor));
    moved.put("gsi1pk", AttributeValue.fromS(ConversationItem.own(survivor)));
    moved.put("gsi2pk", AttributeValue.fromS(ConversationItem.inbox(survivor)));
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(moved)
            .conditionExpression("attribute_not_exists(pk)"),
        _ -> new StaleVersion("whether the survivor takes part"));
  }

  /// As it was read: what they have not read meanwhile is not lost.
  private Write gone(Map<String, AttributeValue> participant, ConversationId id, UserId loser) {
    return Write.delete(
        Delete.builder()
            .tableName(tables.table())
            .key(ConversationItem.participant(id, loser))
            .conditionExpression("unread = :unread AND opened = :opened AND gsi2sk = :newest")
            .expressionAttributeValues(
                Map.of(
                    ":unread", participant.get("unread"),
                    ":opened", participant.get("opened"),
                    ":newest", participant.get("gsi2sk"))),
        _ -> new StaleVersion("how far the loser is in the conversation"));
  }
}
