package ca.jechemine.messages.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The conversations.
public interface Conversations {

  /// A conversation, and how far one of its participants is in it.
  record Opened(Conversation conversation, Participation participation) {}

  /// A conversation as it is for somebody who takes part in it; empty for everybody else.
  Optional<Opened> find(ConversationId id, UserId participant);

  /// How far those are in it; who is not there yet is absent.
  Map<UserId, Participation> participations(ConversationId id, List<UserId> users);

  /// Its messages, newest first. A page may hold fewer than asked for while others follow.
  Page<Message> messages(ConversationId id, PageRequest page);

  /// Somebody's conversations, the one with the newest message first. It may be a moment behind.
  Page<InboxEntry> inbox(UserId participant, PageRequest page);

  /// Somebody's conversations in the order in which they were begun, from behind the one whose id
  /// the position is. It may be a moment behind.
  Page<InboxEntry> all(UserId participant, PageRequest page);

  /// Begins a conversation with its first message, unless the client whom it concerns is forgotten.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when they are, or were not known to be told by mail
  void begin(Sending sending, Optional<Receipt> receipt);

  /// Adds a message: all its readers have one more to read, however many are sent at once.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when its participants changed since it was read, or
  ///   one of those to be mailed was mailed meanwhile
  void send(Sending sending, Optional<Receipt> receipt);

  /// Marks as many as they had not read then as read, and none that came since.
  ///
  /// @return whether it was so still; otherwise somebody else marked some meanwhile
  boolean markRead(ConversationId id, Participation read);
}
