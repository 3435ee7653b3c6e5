package ca.jechemine.messages.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.Conversation;
import ca.jechemine.messages.domain.ConversationId;
import ca.jechemine.messages.domain.Conversations;
import ca.jechemine.messages.domain.Correspondent;
import ca.jechemine.messages.domain.Correspondents;
import ca.jechemine.messages.domain.Message;
import ca.jechemine.messages.domain.MessageId;
import ca.jechemine.messages.domain.Refusals;
import ca.jechemine.messages.domain.Relations;
import ca.jechemine.messages.domain.Sending;
import ca.jechemine.messages.domain.WritingRights;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds a message to a conversation. Whether its sender may still write to the others is asked anew
/// each time.
public final class ReplyInConversation {

  /// Where a message goes.
  private record Audience(Conversation conversation, List<UserId> readers) {}

  private final Conversations conversations;
  private final Correspondents correspondents;
  private final Relations relations;
  private final Ids ids;
  private final InstantSource clock;

  public ReplyInConversation(
      Conversations conversations,
      Correspondents correspondents,
      Relations relations,
      Ids ids,
      InstantSource clock) {
    this.conversations = conversations;
    this.correspondents = correspondents;
    this.relations = relations;
    this.ids = ids;
    this.clock = clock;
  }

  /// The caller's message.
  ///
  /// @throws ca.jechemine.kernel.Refusal when they do not take part in it, or may not write to
  ///   whoever does
  public MessageId reply(
      Caller caller, ConversationId id, String body, Receipts<MessageId> receipts) {
    WritingRights.requireVoice(caller);
    return Retry.whenStale(() -> replyOnce(caller, id, body, receipts));
  }

  private MessageId replyOnce(
      Caller caller, ConversationId id, String body, Receipts<MessageId> receipts) {
    Conversation read =
        conversations.find(id, caller.id()).orElseThrow(Refusals::noConversation).conversation();
    Audience audience = audience(read, caller);
    Message message = new Message(new MessageId(ids.next()), caller.id(), body, clock.instant());
    conversations.send(
        Sending.of(
            audience.conversation(),
            read.membership(),
            message,
            Senders.code(caller),
            audience.readers(),
            conversations.participations(id, audience.readers())),
        receipts.of(message.id()));
    return message.id();
  }

  private Audience audience(Conversation conversation, Caller caller) {
    if (conversation.isSupportFor(caller.id())) {
      return everyAdministrator(conversation);
    }
    Map<UserId, Correspondent> known = correspondents.withIds(conversation.participants());
    return conversation.isSupport()
        ? clientAndColleagues(conversation, caller, known)
        : theOther(conversation, caller, known);
  }

  /// Those who are active now: whoever came since joins, whoever is none any more hears nothing.
  private Audience everyAdministrator(Conversation conversation) {
    List<UserId> administrators =
        correspondents.administrators().stream().map(Correspondent::id).toList();
    if (administrators.isEmpty()) {
      throw Refusals.nobodyThere();
    }
    return new Audience(conversation.joinedBy(administrators), administrators);
  }

  private static Audience clientAndColleagues(
      Conversation conversation, Caller caller, Map<UserId, Correspondent> known) {
    boolean isClientThere =
        conversation.clientId().map(known::get).filter(Correspondent::isActive).isPresent();
    if (caller.role() != Role.ADMIN || !isClientThere) {
      throw Refusals.notAllowed();
    }
    List<UserId> readers =
        conversation.others(caller.id()).stream()
            .filter(it -> reads(Optional.ofNullable(known.get(it)), conversation))
            .limit(Correspondents.MOST_ADMINISTRATORS)
            .toList();
    return new Audience(conversation, readers);
  }

  private static boolean reads(Optional<Correspondent> person, Conversation conversation) {
    return person
        .filter(Correspondent::isActive)
        .filter(it ->
            it.role() == Role.ADMIN || conversation.clientId().filter(it.id()::equals).isPresent())
        .isPresent();
  }

  private Audience theOther(
      Conversation conversation, Caller caller, Map<UserId, Correspondent> known) {
    boolean isHidden =
        Optional.ofNullable(known.get(caller.id())).filter(Correspondent::isHidden).isPresent();
    Correspondent sender = Correspondent.of(caller, isHidden);
    Correspondent other =
        conversation.others(caller.id()).stream()
            .findFirst()
            .map(known::get)
            .orElseThrow(Refusals::notAllowed);
    if (!WritingRights.mayWrite(sender, other, relations)) {
      throw Refusals.notAllowed();
    }
    return new Audience(conversation, List.of(other.id()));
  }
}
