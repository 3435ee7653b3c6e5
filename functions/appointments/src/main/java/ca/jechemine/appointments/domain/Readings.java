package ca.jechemine.appointments.domain;

import java.time.Instant;

/// Who opened what is kept of clients, on its way to their access logs.
public interface Readings {

  /// Keeps that somebody opens it; it is kept when this returns. What they ask for is shown
  /// afterwards. `id` sorts by time.
  void keep(String id, Reader reader, File file, Instant now);
}
