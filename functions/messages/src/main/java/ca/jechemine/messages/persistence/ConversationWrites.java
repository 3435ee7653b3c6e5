package ca.jechemine.messages.persistence;

import ca.jechemine.contracts.ConversationEvent.MessageSent;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.Conversation;
import ca.jechemine.messages.domain.ConversationId;
import ca.jechemine.messages.domain.Message;
import ca.jechemine.messages.domain.Participation;
import ca.jechemine.messages.domain.Sending;
import ca.jechemine.messages.domain.Sending.Reader;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// What a message writes: itself, the conversation's newest, one more to read for each reader, and
/// what is told of it.
final class ConversationWrites {

  private final String table;
  private final ConversationItem item;
  private final Outbox outbox;

  ConversationWrites(String table, ConversationItem item, Outbox outbox) {
    this.table = table;
    this.item = item;
    this.outbox = outbox;
  }

  /// Those of a first message.
  Stream<Write> begin(Sending sending) {
    Conversation conversation = sending.conversation();
    Write begun =
        Write.insert(
            table,
            item.begun(conversation, sending.message()),
            _ -> new StaleVersion("whether the id is new"));
    Stream<Write> client =
        conversation.clientId().map(it -> DynamoCorrespondents.unlessForgotten(table, it)).stream();
    return Stream.of(Stream.of(begun), client, message(sending)).flatMap(it -> it);
  }

  /// Those of one more.
  Stream<Write> send(Sending sending) {
    return Stream.concat(Stream.of(newest(sending)), message(sending));
  }

  private Stream<Write> message(Sending sending) {
    ConversationId id = sending.conversation().id();
    Message message = sending.message();
    return Stream.of(
            Stream.of(Write.put(table, item.message(id, message)), sender(id, message)),
            sending.readers().stream().map(it -> reader(id, message, it)),
            outbox.publish(List.of(event(sending)), 1))
        .flatMap(it -> it);
  }

  private Write newest(Sending sending) {
    Conversation conversation = sending.conversation();
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(ConversationItem.key(conversation.id()))
            .updateExpression(
                "SET participants = :participants, membership = :membership,"
                    + " lastMessageAt = :at, preview = :preview")
            .conditionExpression("membership = :read AND attribute_not_exists(isErased)")
            .expressionAttributeValues(
                Map.of(
                    ":participants",
                    AttributeValue.fromL(
                        conversation.participants().stream()
                            .map(it -> AttributeValue.fromS(it.value()))
                            .toList()),
                    ":membership",
                    number(conversation.membership()),
                    ":at",
                    text(sending.message().createdAt().toString()),
                    ":preview",
                    text(item.preview(conversation.id(), sending.message())),
                    ":read",
                    number(sending.membership()))),
        _ -> new StaleVersion("who takes part in the conversation"));
  }

  /// The sender's own list shows it first as well.
  private Write sender(ConversationId id, Message message) {
    return participant(id, message.sender(), message, 0, "", null, Map.of());
  }

  private Write reader(ConversationId id, Message message, Reader reader) {
    Participation before = reader.before();
    if (reader.isMailed()) {
      Instant seen = before.mailedAt();
      return participant(
          id,
          before.user(),
          message,
          1,
          ", isMailed = :yes, mailedAt = :now",
          seen == null ? "attribute_not_exists(mailedAt)" : "mailedAt = :seen",
          seen == null
              ? Map.of(":yes", AttributeValue.fromBool(true), ":now", at(message))
              : Map.of(
                  ":yes",
                  AttributeValue.fromBool(true),
                  ":now",
                  at(message),
                  ":seen",
                  text(seen.toString())));
    }
    return before.isMailed()
        ? participant(
            id,
            before.user(),
            message,
            1,
            "",
            "isMailed = :yes",
            Map.of(":yes", AttributeValue.fromBool(true)))
        : participant(id, before.user(), message, 1, "", null, Map.of());
  }

  /// Counted by DynamoDB, so that of messages sent at once none is lost.
  private Write participant(
      ConversationId id,
      UserId user,
      Message message,
      int more,
      String sets,
      @Nullable String condition,
      Map<String, AttributeValue> values) {
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.put(":own", text(ConversationItem.own(user)));
    all.put(":inbox", text(ConversationItem.inbox(user)));
    all.put(":id", text(id.value()));
    all.put(":message", text(message.id().value()));
    all.put(":more", number(more));
    all.put(":none", number(0));
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(ConversationItem.participant(id, user))
            .updateExpression(
                "SET gsi1pk = :own, gsi1sk = :id, gsi2pk = :inbox, gsi2sk = :message,"
                    + " opened = if_not_exists(opened, :none)"
                    + sets
                    + " ADD unread :more")
            .conditionExpression(condition)
            .expressionAttributeValues(all),
        _ -> new StaleVersion("whether somebody was told by mail"));
  }

  private static MessageSent event(Sending sending) {
    Message message = sending.message();
    return new MessageSent(
        message.id().value(),
        sending.conversation().id().value(),
        message.sender().value(),
        sending.from(),
        sending.readers().stream().map(it -> it.before().user().value()).toList(),
        sending.readers().stream()
            .filter(Reader::isMailed)
            .map(it -> it.before().user().value())
            .toList(),
        message.createdAt());
  }

  private static AttributeValue at(Message message) {
    return text(message.createdAt().toString());
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
