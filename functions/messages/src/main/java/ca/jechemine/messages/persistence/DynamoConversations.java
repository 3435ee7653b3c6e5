package ca.jechemine.messages.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.ConversationId;
import ca.jechemine.messages.domain.Conversations;
import ca.jechemine.messages.domain.InboxEntry;
import ca.jechemine.messages.domain.Message;
import ca.jechemine.messages.domain.Participation;
import ca.jechemine.messages.domain.Sending;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Conversations in DynamoDB: `ConversationItem`.
final class DynamoConversations implements Conversations {

  private final Tables tables;
  private final ConversationItem item;
  private final Supplier<ConversationWrites> writes;
  private final ReceiptItems receipts;

  /// @param writes made when something is written, because who only reads has no outbox
  DynamoConversations(
      Tables tables,
      ConversationItem item,
      Supplier<ConversationWrites> writes,
      ReceiptItems receipts) {
    this.tables = tables;
    this.item = item;
    this.writes = writes;
    this.receipts = receipts;
  }

  /// One call.
  @Override
  public Optional<Opened> find(ConversationId id, UserId participant) {
    List<Map<String, AttributeValue>> rows =
        tables.findAll(
            List.of(ConversationItem.key(id), ConversationItem.participant(id, participant)));
    return item.conversation(id, rows.getFirst())
        .filter(it -> it.participants().contains(participant))
        .map(it -> new Opened(it, ConversationItem.participation(participant, rows.getLast())));
  }

  /// One call.
  @Override
  public Map<UserId, Participation> participations(ConversationId id, List<UserId> users) {
    Map<UserId, Participation> found = new HashMap<>();
    if (users.isEmpty()) {
      return found;
    }
    List<Map<String, AttributeValue>> rows =
        tables.findAll(users.stream().map(it -> ConversationItem.participant(id, it)).toList());
    for (int i = 0; i < rows.size(); i++) {
      found.put(users.get(i), ConversationItem.participation(users.get(i), rows.get(i)));
    }
    return found;
  }

  /// One query, of the table itself.
  @Override
  public Page<Message> messages(ConversationId id, PageRequest page) {
    QueryResponse answer =
        tables
            .client()
            .query(
                from(page)
                    .tableName(tables.table())
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :messages)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(ConversationItem.pk(id)),
                            ":messages", AttributeValue.fromS(ConversationItem.MESSAGE)))
                    .scanIndexForward(false)
                    .build());
    return new Page<>(answer.items().stream().map(item::message).toList(), next(answer));
  }

  @Override
  public Page<InboxEntry> inbox(UserId participant, PageRequest page) {
    return entries(
        from(page)
            .indexName("gsi2")
            .keyConditionExpression("gsi2pk = :whose")
            .expressionAttributeValues(
                Map.of(":whose", AttributeValue.fromS(ConversationItem.inbox(participant))))
            .scanIndexForward(false));
  }

  @Override
  public Page<InboxEntry> all(UserId participant, PageRequest page) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .indexName("gsi1")
            .keyConditionExpression("gsi1pk = :whose")
            .expressionAttributeValues(
                Map.of(":whose", AttributeValue.fromS(ConversationItem.own(participant))))
            .limit(page.limit());
    page.start()
        .map(it -> new ConversationId(it.value()))
        .ifPresent(it -> query.exclusiveStartKey(ConversationItem.ownKey(it, participant)));
    Page<InboxEntry> entries = entries(query);
    return new Page<>(
        entries.items(),
        entries
            .following()
            .map(it -> new ItemReader(Positions.key(it)).text("gsi1sk"))
            .map(Position::new)
            .orElse(null));
  }

  /// One query and one call for all the conversations.
  private Page<InboxEntry> entries(QueryRequest.Builder query) {
    QueryResponse answer = tables.client().query(query.tableName(tables.table()).build());
    List<Map<String, AttributeValue>> participants = answer.items();
    List<Map<String, AttributeValue>> rows =
        participants.isEmpty()
            ? List.of()
            : tables.findAll(
                participants.stream()
                    .map(it -> ConversationItem.key(ConversationItem.idOf(it)))
                    .toList());
    List<InboxEntry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      item.entry(rows.get(i), participants.get(i)).ifPresent(entries::add);
    }
    return new Page<>(entries, next(answer));
  }

  @Override
  public void begin(Sending sending, Optional<Receipt> receipt) {
    tables
        .transactions()
        .commit(Stream.concat(receipts.keep(receipt), writes.get().begin(sending)).toList());
  }

  @Override
  public void send(Sending sending, Optional<Receipt> receipt) {
    tables
        .transactions()
        .commit(Stream.concat(receipts.keep(receipt), writes.get().send(sending)).toList());
  }

  /// One conditional write. Only who was mailed may be mailed again by it: while they are, nobody
  /// mails them, so that what it resets is what was read.
  @Override
  public boolean markRead(ConversationId id, Participation read) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":read", AttributeValue.fromN(Long.toString(read.unread())));
    values.put(":opened", AttributeValue.fromN(Long.toString(read.opened())));
    values.put(":next", AttributeValue.fromN(Long.toString(read.opened() + 1)));
    if (read.isMailed()) {
      values.put(":no", AttributeValue.fromBool(false));
    }
    try {
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(ConversationItem.participant(id, read.user()))
                  .updateExpression(
                      "SET unread = unread - :read, opened = :next"
                          + (read.isMailed() ? ", isMailed = :no" : ""))
                  .conditionExpression("opened = :opened")
                  .expressionAttributeValues(values));
      return true;
    } catch (ConditionalCheckFailedException marked) {
      return false;
    }
  }

  private static QueryRequest.Builder from(PageRequest page) {
    QueryRequest.Builder query = QueryRequest.builder().limit(page.limit());
    page.start().ifPresent(it -> query.exclusiveStartKey(Positions.key(it)));
    return query;
  }

  private static @Nullable Position next(QueryResponse answer) {
    return answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
        ? Positions.of(answer.lastEvaluatedKey())
        : null;
  }
}
