package ca.jechemine.messages.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.Conversation;
import ca.jechemine.messages.domain.Conversations;
import ca.jechemine.messages.domain.Correspondents;
import ca.jechemine.messages.domain.Face;
import ca.jechemine.messages.domain.InboxEntry;
import ca.jechemine.messages.domain.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gathers somebody's conversations with all that was written in them, by whomever, for their
/// export.
public final class GatherOwnConversations {

  static final int CONVERSATIONS = 10;
  static final int MESSAGES = 100;

  /// A conversation, and with whom it is.
  public record Held(Conversation conversation, List<Face> others) {

    public Held {
      others = List.copyOf(others);
    }
  }

  /// What was written in it, and by whom.
  public record Written(Conversation conversation, Message message, Face sender) {}

  /// A stretch of it.
  public record Stretch(List<Held> conversations, List<Written> messages, @Nullable Position next) {

    public Stretch {
      conversations = List.copyOf(conversations);
      messages = List.copyOf(messages);
    }
  }

  /// What one page has of each conversation, before anybody is named.
  private record Excerpt(Conversation conversation, boolean isBegun, List<Message> messages) {}

  private final Conversations conversations;
  private final Correspondents correspondents;

  public GatherOwnConversations(Conversations conversations, Correspondents correspondents) {
    this.conversations = conversations;
    this.correspondents = correspondents;
  }

  /// What is held from there: conversation by conversation, in the order in which they were begun,
  /// and of each the newest message first.
  public Stretch of(Caller caller, @Nullable Position from) {
    String start = from == null ? "|" : from.value();
    String after = start.substring(0, start.indexOf('|'));
    @Nullable Position within = position(start.substring(start.indexOf('|') + 1));
    Page<InboxEntry> page =
        conversations.all(caller.id(), new PageRequest(CONVERSATIONS, position(after)));
    List<Excerpt> excerpts = new ArrayList<>();
    int left = MESSAGES;
    for (InboxEntry entry : page.items()) {
      Conversation conversation = entry.conversation();
      Page<Message> messages =
          conversations.messages(conversation.id(), new PageRequest(left, within));
      excerpts.add(new Excerpt(conversation, within == null, messages.items()));
      left -= messages.items().size();
      if (messages.following().isPresent()) {
        return stretch(
            caller, excerpts, new Position(after + "|" + messages.following().get().value()));
      }
      after = conversation.id().value();
      within = null;
      if (left == 0) {
        return stretch(caller, excerpts, new Position(after + "|"));
      }
    }
    return stretch(
        caller, excerpts, page.following().map(it -> new Position(it.value() + "|")).orElse(null));
  }

  private Stretch stretch(Caller caller, List<Excerpt> excerpts, @Nullable Position next) {
    UserId reader = caller.id();
    Set<UserId> people =
        excerpts.stream()
            .map(Excerpt::conversation)
            .filter(it -> !it.isSupportFor(reader))
            .flatMap(it -> it.others(reader).stream())
            .collect(Collectors.toSet());
    Faces faces = Faces.of(caller, people, correspondents);
    return new Stretch(
        excerpts.stream()
            .filter(Excerpt::isBegun)
            .map(it -> new Held(it.conversation(), faces.others(it.conversation(), reader)))
            .toList(),
        excerpts.stream()
            .flatMap(excerpt ->
                excerpt.messages().stream()
                    .map(it ->
                        new Written(
                            excerpt.conversation(),
                            it,
                            faces.author(excerpt.conversation(), it, reader))))
            .toList(),
        next);
  }

  private static @Nullable Position position(String text) {
    return text.isEmpty() ? null : new Position(text);
  }
}
