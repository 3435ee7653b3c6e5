package ca.jechemine.messages.persistence;

import ca.jechemine.contracts.ForgettingEvent.ForgettingConversationsContinued;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.ConversationId;
import ca.jechemine.messages.domain.ForgottenCorrespondent;
import ca.jechemine.messages.domain.ForgottenCorrespondents;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Who is forgotten: `pk = FORGOTTEN#<userId>`, `sk = FORGOTTEN`, with `version`, `since`,
/// `isAgain` and `finishedAt`. Ids and times alone: nothing in it is sealed.
final class DynamoForgottenCorrespondents implements ForgottenCorrespondents {

  private static final String SK = "FORGOTTEN";

  private final Tables tables;
  private final Outbox outbox;

  DynamoForgottenCorrespondents(Tables tables, Outbox outbox) {
    this.tables = tables;
    this.outbox = outbox;
  }

  @Override
  public Optional<ForgottenCorrespondent> find(UserId id) {
    return tables
        .find(pk(id), SK)
        .map(ItemReader::new)
        .map(it ->
            new ForgottenCorrespondent(
                id,
                it.number("version"),
                it.instant("since"),
                it.flag("isAgain"),
                it.optionalInstant("finishedAt").orElse(null)));
  }

  /// One conditional write.
  @Override
  public void begin(UserId id, Instant now) {
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(item(ForgottenCorrespondent.begun(id, now)))
                  .conditionExpression("attribute_not_exists(pk)"));
    } catch (ConditionalCheckFailedException begun) {
      // It is gone on with where it is.
      return;
    }
  }

  /// The row by which the conversation is found goes last of all.
  @Override
  public boolean forgetNext(UserId id) {
    Optional<ConversationId> found = next(id);
    found.ifPresent(it -> forget(it, id));
    return found.isPresent();
  }

  private Optional<ConversationId> next(UserId id) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .indexName("gsi1")
                .keyConditionExpression("gsi1pk = :whose")
                .expressionAttributeValues(
                    Map.of(":whose", AttributeValue.fromS(ConversationItem.own(id))))
                .limit(1))
        .items()
        .stream()
        .findFirst()
        .map(ConversationItem::idOf);
  }

  private void forget(ConversationId conversation, UserId id) {
    Optional<ItemReader> row =
        tables.find(ConversationItem.pk(conversation), ConversationItem.SK).map(ItemReader::new);
    if (row.isEmpty()) {
      delete(ConversationItem.participant(conversation, id));
    } else if (row.get().optionalText("clientId").equals(Optional.of(id.value()))) {
      erase(conversation, row.get(), id);
    } else {
      leave(conversation, row.get(), id);
    }
  }

  private void erase(ConversationId conversation, ItemReader row, UserId client) {
    List<UserId> others =
        row.texts("participants").stream()
            .map(UserId::new)
            .filter(it -> !it.equals(client))
            .toList();
    if (!row.flag("isErased")) {
      // From here on nobody reads it or adds to it.
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(ConversationItem.key(conversation))
                  .updateExpression("SET isErased = :yes REMOVE preview, subject")
                  .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true))));
    }
    List<Map<String, AttributeValue>> messages = messages(conversation);
    messages.forEach(it -> delete(Map.of("pk", it.get("pk"), "sk", it.get("sk"))));
    if (messages.size() < PAGE) {
      others.forEach(it -> delete(ConversationItem.participant(conversation, it)));
      delete(ConversationItem.key(conversation));
      delete(ConversationItem.participant(conversation, client));
    }
  }

  private List<Map<String, AttributeValue>> messages(ConversationId conversation) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :messages)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(ConversationItem.pk(conversation)),
                        ":messages", AttributeValue.fromS(ConversationItem.MESSAGE)))
                .limit(PAGE))
        .items();
  }

  /// Whoever is writing to them at this moment decides again.
  private void leave(ConversationId conversation, ItemReader row, UserId id) {
    Write left =
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(ConversationItem.participant(conversation, id)),
            _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
    Write told =
        Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(ConversationItem.key(conversation))
                .updateExpression("SET membership = membership + :one")
                .conditionExpression("membership = :read")
                .expressionAttributeValues(
                    Map.of(
                        ":one", AttributeValue.fromN("1"),
                        ":read", AttributeValue.fromN(Long.toString(row.number("membership"))))),
            _ -> new StaleVersion("who takes part in the conversation"));
    try {
      tables.transactions().commit(List.of(told, left));
    } catch (StaleVersion changed) {
      // It is found again by the next delivery.
      return;
    }
  }

  private void delete(Map<String, AttributeValue> key) {
    tables.client().deleteItem(it -> it.tableName(tables.table()).key(key));
  }

  @Override
  public void keep(ForgottenCorrespondent after, Instant now) {
    Stream<Write> told =
        after.isDone()
            ? Stream.empty()
            : outbox.publish(
                List.of(
                    new ForgettingConversationsContinued(after.id().value(), after.version(), now)),
                after.version());
    tables.transactions().commit(Stream.concat(Stream.of(row(after)), told).toList());
  }

  private Write row(ForgottenCorrespondent after) {
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(item(after))
            .conditionExpression("version = :read")
            .expressionAttributeValues(
                Map.of(":read", AttributeValue.fromN(Long.toString(after.version() - 1)))),
        _ -> new StaleVersion("how far somebody is forgotten"));
  }

  private static Map<String, AttributeValue> item(ForgottenCorrespondent person) {
    return new ItemWriter()
        .text("pk", pk(person.id()))
        .text("sk", SK)
        .number("version", person.version())
        .instant("since", person.since())
        .flag("isAgain", person.isAgain())
        .instant("finishedAt", person.finishedAt())
        .toItem();
  }

  private static String pk(UserId id) {
    return "FORGOTTEN#" + id;
  }
}
