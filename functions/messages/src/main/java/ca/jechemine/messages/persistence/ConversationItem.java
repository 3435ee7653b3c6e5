package ca.jechemine.messages.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.Conversation;
import ca.jechemine.messages.domain.ConversationId;
import ca.jechemine.messages.domain.InboxEntry;
import ca.jechemine.messages.domain.Message;
import ca.jechemine.messages.domain.MessageId;
import ca.jechemine.messages.domain.Participation;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Conversations in the domain's table:
///
/// | row | pk | sk |
/// |---|---|---|
/// | the conversation, with its newest message's beginning | `CONVERSATION#<id>` | `CONVERSATION` |
/// | a message | `CONVERSATION#<id>` | `MESSAGE#<message>` |
/// | how far a participant is | `CONVERSATION#<id>` | `PARTICIPANT#<user>` |
///
/// `gsi1` (`OWN#<user>`, `<conversation>`) finds somebody's conversations in the order in which
/// they were begun, `gsi2` (`INBOX#<user>`, `<newest message>`) in that of their newest messages:
/// both are the participants' rows'. Subject, preview and bodies are sealed; their seals name the
/// conversation or the message and nobody, so that accounts can be merged without opening them. A
/// conversation with `isErased` is being forgotten, and is there for nobody.
final class ConversationItem {

  static final String SK = "CONVERSATION";
  static final String MESSAGE = "MESSAGE#";
  static final String PARTICIPANT = "PARTICIPANT#";

  private final FieldCipher cipher;

  ConversationItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(ConversationId id) {
    return "CONVERSATION#" + id;
  }

  static Map<String, AttributeValue> key(ConversationId id) {
    return Tables.key(pk(id), SK);
  }

  static Map<String, AttributeValue> participant(ConversationId id, UserId user) {
    return Tables.key(pk(id), PARTICIPANT + user);
  }

  /// Where the conversation stands among those of the user, in `gsi1`.
  static Map<String, AttributeValue> ownKey(ConversationId id, UserId user) {
    Map<String, AttributeValue> key = new HashMap<>(participant(id, user));
    key.put("gsi1pk", AttributeValue.fromS(own(user)));
    key.put("gsi1sk", AttributeValue.fromS(id.value()));
    return key;
  }

  static String own(UserId user) {
    return "OWN#" + user;
  }

  static String inbox(UserId user) {
    return "INBOX#" + user;
  }

  /// The conversation with its first message.
  Map<String, AttributeValue> begun(Conversation conversation, Message first) {
    return new ItemWriter()
        .text("pk", pk(conversation.id()))
        .text("sk", SK)
        .text("subject", cipher.seal(conversation.subject(), pk(conversation.id()) + "#subject"))
        .instant("createdAt", conversation.createdAt())
        .text("clientId", conversation.clientId().map(UserId::value))
        .flag("isSupport", conversation.isSupport())
        .texts("participants", conversation.participants().stream().map(UserId::value).toList())
        .number("membership", conversation.membership())
        .map("former", Map.of())
        .instant("lastMessageAt", first.createdAt())
        .text("preview", preview(conversation.id(), first))
        .toItem();
  }

  Map<String, AttributeValue> message(ConversationId id, Message message) {
    return new ItemWriter()
        .text("pk", pk(id))
        .text("sk", MESSAGE + message.id())
        .text("senderId", message.sender().value())
        .text("body", cipher.seal(message.body(), body(message.id())))
        .instant("createdAt", message.createdAt())
        .toItem();
  }

  /// How the message begins, sealed.
  String preview(ConversationId id, Message message) {
    return cipher.seal(message.preview(), pk(id) + "#preview");
  }

  /// The conversation, unless there is none any more.
  Optional<Conversation> conversation(ConversationId id, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    if (row.isEmpty() || item.flag("isErased")) {
      return Optional.empty();
    }
    return Optional.of(
        new Conversation(
            id,
            cipher.open(item.text("subject"), pk(id) + "#subject"),
            item.instant("createdAt"),
            client(item),
            item.flag("isSupport"),
            item.texts("participants").stream().map(UserId::new).toList(),
            item.number("membership"),
            item.map("former").entrySet().stream()
                .collect(
                    Collectors.toUnmodifiableMap(
                        it -> new UserId(it.getKey()), it -> new UserId(it.getValue())))));
  }

  /// The conversation in the list of whose that participant's row is.
  Optional<InboxEntry> entry(
      Map<String, AttributeValue> row, Map<String, AttributeValue> participant) {
    ConversationId id = idOf(participant);
    return conversation(id, row)
        .map(it ->
            new InboxEntry(
                it,
                new ItemReader(row).instant("lastMessageAt"),
                cipher.open(new ItemReader(row).text("preview"), pk(id) + "#preview"),
                new ItemReader(participant).number("unread")));
  }

  Message message(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    MessageId id = new MessageId(item.text("sk").substring(MESSAGE.length()));
    return new Message(
        id,
        new UserId(item.text("senderId")),
        cipher.open(item.text("body"), body(id)),
        item.instant("createdAt"));
  }

  static Participation participation(UserId user, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return row.isEmpty()
        ? Participation.none(user)
        : new Participation(
            user,
            item.number("unread"),
            item.number("opened"),
            item.flag("isMailed"),
            item.optionalInstant("mailedAt").orElse(null));
  }

  /// Which conversation that row is of.
  static ConversationId idOf(Map<String, AttributeValue> row) {
    return new ConversationId(new ItemReader(row).text("pk").substring("CONVERSATION#".length()));
  }

  private static @Nullable UserId client(ItemReader item) {
    return item.optionalText("clientId").map(UserId::new).orElse(null);
  }

  private static String body(MessageId id) {
    return "MESSAGE#" + id + "#body";
  }
}
