package ca.jechemine.payments.domain.ledger;

import ca.jechemine.payments.domain.AppointmentId;
import java.util.List;
import java.util.Map;

/// On which day sessions are held, as the appointments domain told last.
public interface SessionDates {

  /// Of how many sessions it is read in one call.
  int MOST_AT_ONCE = 100;

  /// Of those that have a day, it, as `2026-06-15`.
  ///
  /// @throws IllegalArgumentException when they are more than `MOST_AT_ONCE`
  Map<AppointmentId, String> of(List<AppointmentId> sessions);
}
