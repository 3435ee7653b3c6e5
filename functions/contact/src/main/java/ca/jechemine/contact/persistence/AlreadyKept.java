package ca.jechemine.contact.persistence;

import ca.jechemine.contact.domain.MessageId;

/// The message that was to be kept is there already.
final class AlreadyKept extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient MessageId id;

  AlreadyKept(String id) {
    super("kept before", null, false, false);
    this.id = new MessageId(id);
  }

  MessageId id() {
    return id;
  }
}
