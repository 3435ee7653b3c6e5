package ca.jechemine.appointments.domain.matching;

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

  boolean holds(DayOfWeek day) {
    return of(day) == this;
  }
}
