package ca.jechemine.notifications.domain.realtime;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// The right to open one WebSocket until then. What is handed out is kept as its `hash` alone.
public record Ticket(String hash, UserId user, Language language, Instant validUntil) {

  /// Whether it is good still.
  public boolean isValid(Instant now) {
    return now.isBefore(validUntil);
  }
}
