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
}
