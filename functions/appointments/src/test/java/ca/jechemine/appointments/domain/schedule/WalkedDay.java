package ca.jechemine.appointments.domain.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A Toronto day as somebody sees it who looks at the clock every minute, without a library of time
/// zones.
final class WalkedDay {

  private static final int MONDAY = 0;
  private static final int SUNDAY = 6;
  private static final int HOUR = 60;
  private static final int MIDNIGHT = 24 * HOUR;

  /// 2024-01-01T05:00Z: midnight in Toronto, a Monday.
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private static final long FIRST_MINUTE = 1_704_085_200L / 60;

  private final LocalDate date;
  private final int weekday;
  private final long firstMinute;

  /// The minute of the day that the clock shows when so many minutes of it have passed.
  private final int[] wall;

  private WalkedDay(LocalDate date, int weekday, long firstMinute, int[] wall) {
    this.date = date;
    this.weekday = weekday;
    this.firstMinute = firstMinute;
    this.wall = wall;
  }

  LocalDate date() {
    return date;
  }

  /// 0 for Monday.
  int weekday() {
    return weekday;
  }

  /// Its first minute, since 1970 in UTC.
  long firstMinute() {
    return firstMinute;
  }

  /// How many minutes it has.
  int minutes() {
    return wall.length;
  }

  /// Every day from 2024-01-01 to 2040-12-31. On the second Sunday of March the clock goes from
  /// 01:59 to 03:00, on the first Sunday of November from the first 01:59 to the second 01:00.
  static List<WalkedDay> all() {
    List<WalkedDay> days = new ArrayList<>();
    long minute = FIRST_MINUTE;
    int weekday = MONDAY;
    for (LocalDate date = FIRST; date.getYear() <= 2040; date = date.plusDays(1)) {
      int[] wall = walk(date, weekday);
      days.add(new WalkedDay(date, weekday, minute, wall));
      minute += wall.length;
      weekday = (weekday + 1) % 7;
    }
    return days;
  }

  private static int[] walk(LocalDate date, int weekday) {
    int sunday = weekday == SUNDAY ? (date.getDayOfMonth() - 1) / 7 + 1 : 0;
    boolean spring = date.getMonthValue() == 3 && sunday == 2;
    boolean autumn = date.getMonthValue() == 11 && sunday == 1;
    int[] wall = new int[25 * HOUR];
    int passed = 0;
    for (int clock = 0; clock < MIDNIGHT; clock++) {
      wall[passed++] = clock;
      if (clock == 2 * HOUR - 1 && spring) {
        clock += HOUR;
        spring = false;
      } else if (clock == 2 * HOUR - 1 && autumn) {
        clock -= HOUR;
        autumn = false;
      }
    }
    return Arrays.copyOf(wall, passed);
  }

  /// The minutes of the day at which a session may start, by trying every minute: hours from
  /// `start` to `end`, a session of `session` minutes every `session + pause` minutes of the clock,
  /// none before `earliest`, none with a minute of `busy`, both counted since the day began.
  List<Integer> starts(int start, int end, int session, int pause, int earliest, boolean[] busy) {
    List<Integer> starts = new ArrayList<>();
    int shown = -1;
    for (int passed = 0; passed < wall.length; passed++) {
      int clock = wall[passed];
      boolean again = clock <= shown;
      shown = Math.max(shown, clock);
      if (!again
          && passed >= earliest
          && clock >= start
          && (clock - start) % (session + pause) == 0
          && clock + session <= end
          && isDoneInTime(passed, end, session, busy)) {
        starts.add(clock);
      }
    }
    return starts;
  }

  private boolean isDoneInTime(int from, int end, int session, boolean[] busy) {
    boolean over = false;
    for (int passed = 0; passed < from + session; passed++) {
      over |= wall[passed] >= end;
      if (passed >= from && (over || busy[passed])) {
        return false;
      }
    }
    return true;
  }
}
