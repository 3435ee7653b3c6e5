package ca.jechemine.notifications.domain;

import ca.jechemine.contracts.MailEvent;
import java.time.Instant;
import java.util.List;

/// The events that tell of an outcome.
@FunctionalInterface
public interface Report {

  /// Those to publish together with it.
  List<MailEvent> of(Outcome outcome, Instant now);

  /// Nobody waits to hear of it.
  static Report none() {
    return (_, _) -> List.of();
  }
}
