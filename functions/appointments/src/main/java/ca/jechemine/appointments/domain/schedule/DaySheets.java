package ca.jechemine.appointments.domain.schedule;

import ca.jechemine.contracts.SlotEvent.DayOpened;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Keeps the day sheets of all professionals. A day of which nothing is kept is empty, at version
/// 0.
///
/// What appointments claim is written by the store of appointments, in the transaction that writes
/// the appointment; here are the reads, and the changes that no appointment takes part in.
public interface DaySheets {

  /// How many days can be read at once: as many as the scheduling dialog shows, and one more.
  int MOST_DAYS = 31;

  /// Of how many days the blocked ones can be listed at once: a quarter of a year.
  int LONGEST_RANGE = 92;

  /// Those days of a professional as they are now.
  ///
  /// @throws IllegalArgumentException for no day or more than `MOST_DAYS`
  Sheets find(UserId professional, Collection<LocalDate> days);

  /// Writes what changed, all of it or nothing: holds, blocked days.
  ///
  /// @throws StaleVersion when somebody else changed one of the days since it was read
  void save(Sheets sheets);

  /// Writes that a day was opened and tells it, both or neither; nothing when it was open.
  ///
  /// @throws StaleVersion when somebody else changed the day since it was read
  void saveOpened(Sheets sheets, DayOpened opened);

  /// Writes a hold of that person and counts it, both or neither; nothing when nothing changed.
  ///
  /// @throws StaleVersion when somebody else changed one of the days since it was read
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests after `Hold.MOST` within `Hold.WINDOW`
  void saveHold(Sheets sheets, UserId holder);

  /// The blocked days of a professional from the first to the last, both included, in their order.
  ///
  /// @throws IllegalArgumentException for more than `LONGEST_RANGE` days
  List<DaySheet> blocked(UserId professional, LocalDate first, LocalDate last);
}
