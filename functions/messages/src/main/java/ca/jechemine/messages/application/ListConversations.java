package ca.jechemine.messages.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.Conversations;
import ca.jechemine.messages.domain.Correspondents;
import ca.jechemine.messages.domain.Face;
import ca.jechemine.messages.domain.InboxEntry;
import ca.jechemine.messages.domain.WritingRights;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Somebody's conversations.
public final class ListConversations {

  /// A conversation, and who takes part in it beside whoever asks.
  public record Listed(InboxEntry entry, List<Face> participants) {

    public Listed {
      participants = List.copyOf(participants);
    }
  }

  private final Conversations conversations;
  private final Correspondents correspondents;

  public ListConversations(Conversations conversations, Correspondents correspondents) {
    this.conversations = conversations;
    this.correspondents = correspondents;
  }

  /// The caller's own, the one with the newest message first.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when the account may take part in none
  public Page<Listed> of(Caller caller, PageRequest page) {
    WritingRights.requireVoice(caller);
    UserId reader = caller.id();
    Page<InboxEntry> inbox = conversations.inbox(reader, page);
    Set<UserId> people =
        inbox.items().stream()
            .map(InboxEntry::conversation)
            .filter(it -> !it.isSupportFor(reader))
            .flatMap(it -> it.others(reader).stream())
            .collect(Collectors.toSet());
    Faces faces = Faces.of(caller, people, correspondents);
    return inbox.map(it -> new Listed(it, faces.others(it.conversation(), reader)));
  }
}
