package ca.jechemine.contact.domain;

import ca.jechemine.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// To whom the administrators wrote.
public record Recipient(EmailAddress email, @Nullable String name) {

  /// The holder of that account once they are forgotten.
  Recipient forgotten(UserId whose) {
    return new Recipient(EmailAddress.forgotten(whose), name == null ? null : Sender.FORGOTTEN);
  }
}
