package ca.jechemine.payments.domain;

import java.time.Instant;

/// Who opened what is kept of people, on its way to their access logs (docs/adr/0035).
public interface Readings {

  /// Keeps that somebody opens it; it is kept when this returns. What they ask for is shown
  /// afterwards. `id` sorts by time.
  void keep(String id, Actor reader, MoneyFile file, Instant now);
}
