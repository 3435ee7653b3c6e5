package ca.jechemine.notifications.domain.payment;

import ca.jechemine.notifications.domain.booking.Parties;
import ca.jechemine.notifications.domain.booking.Recipient;
import org.jspecify.annotations.Nullable;

/// Whoever pays for a session, as administrators and banks know them: the account's holder,
/// whomever it is for (contract 30 §8.4).
record Payer(String name, String email) {

  private static final String UNKNOWN = "—";

  static Payer of(Parties parties) {
    return parties.requester().map(Payer::of).orElse(new Payer(UNKNOWN, UNKNOWN));
  }

  private static Payer of(Recipient holder) {
    return new Payer(orUnknown(holder.address().name()), holder.address().email());
  }

  private static String orUnknown(@Nullable String name) {
    return name == null || name.isBlank() ? UNKNOWN : name;
  }
}
