package ca.jechemine.messages.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.messages.domain.Face;

/// What people write as.
final class Senders {

  private Senders() {}

  /// As `MessageSent` spells it.
  static String code(Caller caller) {
    return switch (caller.role()) {
      case ADMIN -> Face.SUPPORT_ID;
      case PROFESSIONAL -> "professional";
      case CLIENT, GUEST, PROSPECT, EMPLOYEE -> "client";
    };
  }
}
