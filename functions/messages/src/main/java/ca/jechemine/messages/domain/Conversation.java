package ca.jechemine.messages.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A conversation: two people, or a client and the administrators, who are Support to them.
///
/// @param client whom it concerns, if one of them is a client: it is forgotten with them
/// @param membership rises whenever its participants change
/// @param former of accounts that were given up, whose they are now (docs/adr/0069): messages keep
///   the name under which they were written
public record Conversation(
    ConversationId id,
    String subject,
    Instant createdAt,
    @Nullable UserId client,
    boolean isSupport,
    List<UserId> participants,
    long membership,
    Map<UserId, UserId> former) {

  public Conversation {
    participants = List.copyOf(participants);
    former = Map.copyOf(former);
  }

  /// A conversation of whoever begins it with somebody else.
  public static Conversation begun(
      ConversationId id,
      String subject,
      Instant now,
      @Nullable UserId client,
      boolean isSupport,
      List<UserId> participants) {
    return new Conversation(id, subject, now, client, isSupport, participants, 1, Map.of());
  }

  /// Whom it concerns, if it concerns a client.
  public Optional<UserId> clientId() {
    return Optional.ofNullable(client);
  }

  /// Whether that participant talks to Support.
  public boolean isSupportFor(UserId participant) {
    return isSupport && participant.equals(client);
  }

  /// Everybody but one.
  public List<UserId> others(UserId participant) {
    return participants.stream().filter(it -> !it.equals(participant)).toList();
  }

  /// The same with those among its participants.
  public Conversation joinedBy(Collection<UserId> more) {
    Set<UserId> all = new LinkedHashSet<>(participants);
    return all.addAll(more)
        ? new Conversation(
            id, subject, createdAt, client, isSupport, new ArrayList<>(all), membership + 1, former)
        : this;
  }

  /// Whose a message is that was written under that id.
  public UserId author(UserId writtenBy) {
    UserId author = writtenBy;
    while (former.containsKey(author)) {
      author = former.get(author);
    }
    return author;
  }

  /// Without the subject, so that it gets into no log.
  @Override
  public String toString() {
    return "conversation " + id;
  }
}
