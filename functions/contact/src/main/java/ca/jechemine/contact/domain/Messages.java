package ca.jechemine.contact.domain;

import ca.jechemine.contracts.FileEvent.FileChanged;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Versioned;
import java.util.List;
import java.util.Optional;

/// Where the messages between the public and the administrators are kept.
public interface Messages {

  /// The message of that id.
  Optional<Versioned<Message>> find(MessageId id);

  /// The messages that the filter lets through, newest first. A page may be shorter than asked for,
  /// or empty, while others follow: a search looks at a bounded number of messages at a time.
  Page<Message> list(Filter filter, PageRequest page);

  /// How many messages nobody has opened.
  long unread();

  /// The newest message of that sender which is not archived.
  Optional<Versioned<Message>> newestOpenFrom(EmailAddress sender);

  /// The first of these RFC 5322 message ids that belongs to a message.
  Optional<Versioned<Message>> findByInternetId(List<String> internetIds);

  /// Keeps what a visitor at that network address sent by a form, with its receipt if there is one,
  /// and returns its id; or returns the id of the same message sent within ten minutes before, and
  /// keeps and counts nothing.
  ///
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when the visitor or the sender wrote too
  ///   often
  MessageId receive(Change arrival, String viewerAddress, Optional<Receipt> receipt);

  /// Keeps a message that came by e-mail and returns its id; or returns the id of the one that came
  /// with its RFC 5322 id before, and keeps nothing.
  ///
  /// @throws SenderForgotten when it names an account whose holder is forgotten
  MessageId receiveEmail(Change arrival, String internetId);

  /// Keeps a message whose id follows from its cause, once for good: not again when it came before,
  /// also if it was deleted since.
  ///
  /// @throws SenderForgotten when it names an account whose holder is forgotten, and still says who
  ///   that was
  void file(Change arrival);

  /// Keeps all the changes together with their events and the receipt, or none of them.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when a message was changed by someone else since
  void save(List<Change> changes, Optional<Receipt> receipt);

  /// Forgets the message for good, keeps who did that, and tells the access log.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when it was changed by someone else since
  void delete(Versioned<Message> message, FileChanged told);
}
