package ca.jechemine.appointments.domain;

import java.time.Duration;

/// How long a professional may take back that they accepted or refused, while nobody else is told
/// of it; zero when what they answered is told at once (docs/adr/0050).
public interface UndoWindow {

  /// The longest that anybody is kept waiting for an answer.
  Duration LONGEST = Duration.ofMinutes(10);

  /// As it is set now; at most `LONGEST`.
  Duration current();
}
