package ca.jechemine.contact.domain;

import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.kernel.Versioned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message as it is to be kept from now on, based on how it was read (`before` is null when it
/// never was kept), and what the others are to hear of it.
public record Change(
    @Nullable Message before, Versioned<? extends Message> after, List<ContactEvent> events) {

  public Change {
    events = List.copyOf(events);
  }

  /// A message that was never kept.
  public static Change first(Message message, ContactEvent event) {
    return new Change(null, Versioned.unsaved(message), List.of(event));
  }

  /// A message that was never kept, and of which nobody else hears.
  public static Change unheard(Message message) {
    return new Change(null, Versioned.unsaved(message), List.of());
  }

  /// A message that was read and changed, of which nobody else hears.
  public static Change of(Versioned<? extends Message> read, Message next) {
    return new Change(read.value(), read.with(next), List.of());
  }

  /// The message as it is to be.
  public Message message() {
    return after.value();
  }

  /// Whether there is anything to keep.
  public boolean isReal() {
    return !after.value().equals(before);
  }

  /// The RFC 5322 id of a message that was kept without one.
  public Optional<String> learntInternetId() {
    return before == null || before.internetId().isPresent()
        ? Optional.empty()
        : message().internetId();
  }

  /// By how much the number of unread messages changes.
  public int unread() {
    return count(after.value()) - (before == null ? 0 : count(before));
  }

  private static int count(Message message) {
    return message.isUnread() ? 1 : 0;
  }
}
