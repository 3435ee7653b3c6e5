package ca.jechemine.notifications.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a mail goes: the address, in lower case, and the name of whoever reads there, if it is
/// known.
public record Address(String email, @Nullable String name) {

  public Address {
    email = email.strip().toLowerCase(Locale.ROOT);
  }

  /// An address of which nothing else is known.
  public static Address of(String email) {
    return new Address(email, null);
  }

  /// Whether anybody can read there. Accounts without a mailbox, of minors and of people who are
  /// forgotten, have an address that RFC 6761 keeps from ever existing.
  public boolean hasMailbox() {
    return !email.endsWith(".invalid");
  }
}
