package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.schedule.WorkWeek;
import java.time.DayOfWeek;

/// Working days or the weekend.
enum WeekPart {
  WEEK,
  WEEKEND;

  static WeekPart of(DayOfWeek day) {
    return switch (day) {
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> WEEK;
      case SATURDAY, SUNDAY -> WEEKEND;
    };
  }

  /// Whether somebody who has that week works on a day of this part.
  boolean isWorkedIn(WorkWeek worked) {
    return worked.days().keySet().stream().anyMatch(this::holds);
  }

  boolean holds(DayOfWeek day) {
    return of(day) == this;
  }
}
