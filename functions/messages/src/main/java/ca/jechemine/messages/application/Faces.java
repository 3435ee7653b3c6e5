package ca.jechemine.messages.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.Conversation;
import ca.jechemine.messages.domain.Correspondent;
import ca.jechemine.messages.domain.Correspondents;
import ca.jechemine.messages.domain.Face;
import ca.jechemine.messages.domain.Message;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who takes part in conversations, as one of them sees them: read together, however many
/// conversations there are.
final class Faces {

  private final Map<UserId, Correspondent> known;

  private Faces(Map<UserId, Correspondent> known) {
    this.known = known;
  }

  /// Those people, and whoever calls as they are now.
  static Faces of(Caller caller, Collection<UserId> people, Correspondents correspondents) {
    Map<UserId, Correspondent> known = new HashMap<>(correspondents.withIds(people));
    known.put(caller.id(), Correspondent.of(caller, false));
    return new Faces(known);
  }

  Face of(UserId id) {
    return Face.of(id, known);
  }

  /// With whom the reader is in that conversation: to a client, all administrators are Support.
  List<Face> others(Conversation conversation, UserId reader) {
    return conversation.isSupportFor(reader)
        ? List.of(Face.SUPPORT)
        : conversation.others(reader).stream().map(this::of).toList();
  }

  /// By whom the message is to that reader.
  Face author(Conversation conversation, Message message, UserId reader) {
    UserId author = conversation.author(message.sender());
    return conversation.isSupportFor(reader) && !author.equals(reader) ? Face.SUPPORT : of(author);
  }
}
