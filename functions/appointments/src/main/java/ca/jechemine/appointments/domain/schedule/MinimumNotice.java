package ca.jechemine.appointments.domain.schedule;

import java.time.Duration;

/// How long before its start a session has to be booked, as administrators set it.
public interface MinimumNotice {

  /// Zero when nothing is set: up to the start.
  Duration current();
}
