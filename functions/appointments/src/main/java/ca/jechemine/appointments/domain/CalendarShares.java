package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.util.Optional;

/// Keeps which calendars can be read by which token. A professional has one at most.
public interface CalendarShares {

  /// That of the professional, if there is one.
  Optional<Versioned<CalendarShare>> of(UserId professional);

  /// Keeps it in place of what was read; the former token opens nothing from then on.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when another one was kept meanwhile
  void keep(CalendarShare share, Optional<Versioned<CalendarShare>> former);

  /// Whose calendar the token opens.
  Optional<UserId> openedBy(CalendarToken token);

  /// Closes the calendar of a professional, if it is open: no token opens it any more.
  void forget(UserId professional);

  /// Counts that somebody at that network address looks at a calendar, or tries to: at most 60
  /// times a minute (contract 20 §2.39).
  ///
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when it is too often
  void countLook(String address);
}
