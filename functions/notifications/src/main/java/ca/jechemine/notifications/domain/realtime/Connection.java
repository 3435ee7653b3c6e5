package ca.jechemine.notifications.domain.realtime;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;

/// A WebSocket that somebody opened: a tab of theirs. `id` is the gateway's; `language` is what it
/// is answered in.
public record Connection(String id, UserId user, Language language, Instant openedAt) {

  /// The gateway ends a connection after two hours; what is older is not there any more.
  private static final Duration LONGEST = Duration.ofMinutes(130);

  /// The gateway knows a connection only when the function that lets it in has answered.
  private static final Duration OPENING = Duration.ofSeconds(30);

  /// From when on it is certainly over.
  public Instant end() {
    return openedAt.plus(LONGEST);
  }

  /// Whether the gateway may not know it yet.
  public boolean mayBeOpening(Instant now) {
    return now.isBefore(openedAt.plus(OPENING));
  }
}
