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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Begins a conversation with its first message.
public final class StartConversation {

  /// What is written first, sound in itself.
  public record Opening(String subject, String message) {

    /// Without what is personal, so that it gets into no log.
    @Override
    public String toString() {
      return "opening";
    }
  }

  private final Conversations conversations;
  private final Correspondents correspondents;
  private final Relations relations;
  private final Ids ids;
  private final InstantSource clock;

  public StartConversation(
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

  /// The caller's conversation with that person.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is no such person, or the caller may not write
  ///   to them
  public ConversationId withPerson(
      Caller caller, UserId recipient, Opening opening, Receipts<ConversationId> receipts) {
    WritingRights.requireVoice(caller);
    return Retry.whenStale(() -> withPersonOnce(caller, recipient, opening, receipts));
  }

  /// The caller's conversation with Support: with all administrators who are active now.
  ///
  /// @throws ca.jechemine.kernel.Refusal when the caller is no client, or nobody is there
  public ConversationId withSupport(
      Caller caller, Opening opening, Receipts<ConversationId> receipts) {
    WritingRights.requireVoice(caller);
    if (!Correspondent.isClient(caller.role())) {
      throw Refusals.notForYou();
    }
    return Retry.whenStale(() -> {
      List<UserId> administrators =
          correspondents.administrators().stream().map(Correspondent::id).toList();
      if (administrators.isEmpty()) {
        throw Refusals.nobodyThere();
      }
      return begin(caller, administrators, caller.id(), true, opening, receipts);
    });
  }

  private ConversationId withPersonOnce(
      Caller caller, UserId id, Opening opening, Receipts<ConversationId> receipts) {
    Map<UserId, Correspondent> known = correspondents.withIds(List.of(id, caller.id()));
    Correspondent recipient =
        Optional.ofNullable(known.get(id))
            .filter(it -> !it.isForgotten())
            .orElseThrow(Refusals::noRecipient);
    boolean isHidden =
        Optional.ofNullable(known.get(caller.id())).filter(Correspondent::isHidden).isPresent();
    Correspondent sender = Correspondent.of(caller, isHidden);
    if (!WritingRights.mayWrite(sender, recipient, relations)) {
      throw Refusals.notAllowed();
    }
    @Nullable UserId client =
        Stream.of(sender, recipient)
            .filter(Correspondent::isClient)
            .map(Correspondent::id)
            .findFirst()
            .orElse(null);
    // To a client, an administrator who writes first is Support as well.
    boolean isSupport = caller.role() == Role.ADMIN && recipient.isClient();
    return begin(caller, List.of(id), client, isSupport, opening, receipts);
  }

  private ConversationId begin(
      Caller caller,
      List<UserId> readers,
      @Nullable UserId client,
      boolean isSupport,
      Opening opening,
      Receipts<ConversationId> receipts) {
    Instant now = clock.instant();
    ConversationId id = new ConversationId(ids.next());
    Conversation conversation =
        Conversation.begun(
            id,
            opening.subject(),
            now,
            client,
            isSupport,
            Stream.concat(Stream.of(caller.id()), readers.stream()).toList());
    Message message = new Message(new MessageId(ids.next()), caller.id(), opening.message(), now);
    conversations.begin(
        Sending.of(
            conversation,
            conversation.membership(),
            message,
            Senders.code(caller),
            readers,
            Map.of()),
        receipts.of(id));
    return id;
  }
}
