package ca.jechemine.contact.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message between the public and the administrators.
public sealed interface Message permits Inbound, Outbound {

  /// What was written.
  Letter letter();

  /// Where it stands.
  Status status();

  /// Which way it went.
  Direction direction();

  /// Its RFC 5322 message id, without angle brackets, when it is known.
  Optional<String> internetId();

  /// The RFC 5322 ids of the e-mails that the next one of its exchange follows, in their order: its
  /// own and those that answered it.
  List<String> conversation();

  /// What administrators noted about it for each other.
  @Nullable String notes();

  /// When anything about it changed last.
  Instant changedAt();

  /// The same message with these notes, or without any.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when something is noted about who is forgotten
  Message note(@Nullable String notes, Instant now);

  /// The same message put away.
  Message archive(Instant now);

  /// With whom the administrators had to do: who wrote, or who was written to.
  EmailAddress correspondent();

  /// The same message without anything that tells who the holder of that account is or what was
  /// written. Id, source, state and times stay, and who of the administrators handled it.
  Message forget(UserId whose, Instant now);

  /// Whether that was done: nobody can be answered any more.
  default boolean isForgotten() {
    return correspondent().isForgotten();
  }

  default MessageId id() {
    return letter().id();
  }

  /// Whether it counts among those that nobody has opened.
  default boolean isUnread() {
    return status() == Status.NEW;
  }
}
