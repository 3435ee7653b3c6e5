package ca.jechemine.messages.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.Conversation;
import ca.jechemine.messages.domain.ConversationId;
import ca.jechemine.messages.domain.Conversations;
import ca.jechemine.messages.domain.Conversations.Opened;
import ca.jechemine.messages.domain.Correspondents;
import ca.jechemine.messages.domain.Face;
import ca.jechemine.messages.domain.Message;
import ca.jechemine.messages.domain.Refusals;
import ca.jechemine.messages.domain.WritingRights;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens a conversation: whoever reads its newest messages has read what was there.
public final class OpenConversation {

  private static final int MOST_ATTEMPTS = 3;

  /// A message, and by whom it is to whoever reads it.
  public record Shown(Message message, boolean isOwn, Face sender) {}

  /// A stretch of a conversation, oldest first. `older` is where the messages before it are found;
  /// null when it begins with the first one.
  public record Stretch(
      Conversation conversation,
      List<Face> participants,
      List<Shown> messages,
      @Nullable Position older) {

    public Stretch {
      participants = List.copyOf(participants);
      messages = List.copyOf(messages);
    }
  }

  private final Conversations conversations;
  private final Correspondents correspondents;

  public OpenConversation(Conversations conversations, Correspondents correspondents) {
    this.conversations = conversations;
    this.correspondents = correspondents;
  }

  /// The newest messages, which marks all that the caller had not read as read, or those before
  /// them, which marks nothing.
  ///
  /// @throws ca.jechemine.kernel.Refusal when the account may take part in none, or does not in
  ///   this one
  public Stretch open(Caller caller, ConversationId id, PageRequest page) {
    WritingRights.requireVoice(caller);
    for (int attempts = 1; ; attempts++) {
      Opened opened = conversations.find(id, caller.id()).orElseThrow(Refusals::noConversation);
      // Read afterwards: whatever was counted as unread then is among them.
      Page<Message> messages = conversations.messages(id, page);
      boolean isRead =
          page.start().isPresent()
              || opened.participation().unread() == 0
              || conversations.markRead(id, opened.participation());
      // Of two who open it at once, one marked what the other counted: that is looked at again.
      if (isRead || attempts == MOST_ATTEMPTS) {
        return thread(caller, opened.conversation(), messages);
      }
    }
  }

  private Stretch thread(Caller caller, Conversation conversation, Page<Message> newestFirst) {
    Faces faces = Faces.of(caller, people(conversation, newestFirst, caller.id()), correspondents);
    boolean isSupport = conversation.isSupportFor(caller.id());
    List<Face> participants =
        isSupport
            ? List.of(Face.SUPPORT)
            : conversation.participants().stream().map(faces::of).toList();
    List<Shown> messages =
        newestFirst.items().reversed().stream()
            .map(it -> shown(it, conversation, caller.id(), faces))
            .toList();
    return new Stretch(conversation, participants, messages, newestFirst.following().orElse(null));
  }

  private static Shown shown(
      Message message, Conversation conversation, UserId reader, Faces faces) {
    return new Shown(
        message,
        conversation.author(message.sender()).equals(reader),
        faces.author(conversation, message, reader));
  }

  private static Set<UserId> people(
      Conversation conversation, Page<Message> messages, UserId reader) {
    if (conversation.isSupportFor(reader)) {
      return Set.of();
    }
    return Stream.concat(
            conversation.participants().stream(),
            messages.items().stream().map(it -> conversation.author(it.sender())))
        .filter(it -> !it.equals(reader))
        .collect(Collectors.toSet());
  }
}
