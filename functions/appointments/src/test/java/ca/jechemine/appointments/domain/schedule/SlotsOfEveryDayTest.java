package ca.jechemine.appointments.domain.schedule;

import static ca.jechemine.appointments.domain.schedule.Booking.PRO;
import static ca.jechemine.appointments.domain.schedule.Booking.YAN;
import static ca.jechemine.appointments.domain.schedule.Booking.ZOE;
import static ca.jechemine.appointments.domain.schedule.Booking.appointment;
import static ca.jechemine.appointments.domain.schedule.Booking.holdId;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.ProfessionalEvent.Schedule;
import ca.jechemine.contracts.ProfessionalEvent.WorkDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// P11: on every day of 17 years the slots are those that somebody finds who looks at the clock
/// every minute.
class SlotsOfEveryDayTest {

  private static final List<WalkedDay> DAYS = WalkedDay.all();
  private static final List<String> NAMES =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  /// The same hours on all days but those off; times in minutes of the day.
  record Pattern(int start, int end, int session, int pause, List<String> off) {

    AvailableSlots slots(Duration notice) {
      List<WorkDay> days =
          NAMES.stream()
              .filter(it -> !off.contains(it))
              .map(it -> new WorkDay(it, spell(start), spell(end)))
              .toList();
      return new AvailableSlots(WorkWeek.of(new Schedule(days, session, pause)), notice);
    }

    List<Integer> expected(WalkedDay day, int earliest, boolean[] busy) {
      return off.contains(NAMES.get(day.weekday()))
          ? List.of()
          : day.starts(start, end, session, pause, earliest, busy);
    }

    private static String spell(int minute) {
      return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
  }

  static Stream<Pattern> patterns() {
    return Stream.of(
        new Pattern(9 * 60, 17 * 60, 60, 15, List.of("Saturday", "Sunday")),
        new Pattern(9 * 60, 17 * 60, 50, 10, List.of()),
        new Pattern(8 * 60 + 30, 20 * 60, 45, 0, List.of("Wednesday")),
        new Pattern(0, 23 * 60 + 59, 60, 0, List.of()),
        new Pattern(0, 23 * 60 + 59, 30, 5, List.of()),
        new Pattern(30, 3 * 60 + 20, 90, 15, List.of()),
        new Pattern(60 + 50, 3 * 60 + 30, 60, 15, List.of()),
        new Pattern(60 + 30, 2 * 60 + 30, 30, 0, List.of("Monday")),
        new Pattern(60 + 15, 2 * 60 + 30, 60, 0, List.of()),
        new Pattern(0, 2 * 60, 120, 30, List.of()),
        new Pattern(22 * 60, 23 * 60 + 45, 45, 15, List.of("Friday")));
  }

  @Test
  void the_walk_goes_through_all_days_of_17_years() {
    assertThat(DAYS).hasSize(6210);
    assertThat(DAYS.getLast().date()).isEqualTo(LocalDate.of(2040, 12, 31));
    assertThat(DAYS.stream().filter(it -> it.minutes() == 23 * 60)).hasSize(17);
    assertThat(DAYS.stream().filter(it -> it.minutes() == 25 * 60)).hasSize(17);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void p11_the_slots_of_a_free_day(Pattern pattern) {
    AvailableSlots slots = pattern.slots(Duration.ZERO);
    List<LocalDate> wrong =
        DAYS.stream()
            .filter(day -> {
              DaySheet free = DaySheet.empty(PRO, day.date());
              return !starts(slots.on(free, null, Instant.EPOCH))
                  .equals(pattern.expected(day, 0, new boolean[day.minutes()]));
            })
            .map(WalkedDay::date)
            .toList();

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void p11_the_slots_of_a_day_with_appointments_holds_and_a_notice(Pattern pattern) {
    Seed seed = Seed.given();
    Random random = seed.random();
    List<LocalDate> wrong =
        DAYS.stream()
            .filter(day -> !isRightWhenPlanned(pattern, day, random))
            .map(WalkedDay::date)
            .toList();

    assertThat(wrong).as(seed.toString()).isEmpty();
  }

  private static boolean isRightWhenPlanned(Pattern pattern, WalkedDay day, Random random) {
    int notice = random.nextInt(3) * 60;
    int now = random.nextInt(36 * 60) - 24 * 60;
    boolean[] busy = new boolean[day.minutes()];
    DaySheet sheet = planned(day, busy, now, random);
    AvailableSlots slots = pattern.slots(Duration.ofMinutes(notice));
    // A minute after now at the earliest, or as much later as the notice says.
    return starts(slots.on(sheet, ZOE, at(day.firstMinute() + now)))
        .equals(pattern.expected(day, now + Math.max(1, notice), busy));
  }

  /// Up to six times one after the other, from an hour before the day until it ends or a little
  /// later: appointments, holds of another, holds of another that are over, and the asker's own.
  private static DaySheet planned(WalkedDay day, boolean[] busy, int now, Random random) {
    List<Claim> claims = new ArrayList<>();
    List<Hold> holds = new ArrayList<>();
    int from = random.nextInt(8 * 60) - 60;
    for (int number = 0; number < 6 && from < busy.length; number++) {
      int until = from + 1 + random.nextInt(120);
      Interval interval = new Interval(at(day.firstMinute() + from), at(day.firstMinute() + until));
      Instant moment = at(day.firstMinute() + now);
      switch (random.nextInt(6)) {
        case 0 -> holds.add(new Hold(holdId(number), YAN, interval, moment));
        case 1 -> holds.add(new Hold(holdId(number), ZOE, interval, moment.plusSeconds(1)));
        case 2 -> {
          holds.add(new Hold(holdId(number), YAN, interval, moment.plusSeconds(1)));
          mark(busy, from, until);
        }
        default -> {
          claims.add(new Claim(appointment(number), interval));
          mark(busy, from, until);
        }
      }
      from = until + random.nextInt(5 * 60);
    }
    return new DaySheet(PRO, day.date(), claims, holds, false);
  }

  private static void mark(boolean[] busy, int from, int until) {
    for (int minute = Math.max(0, from); minute < Math.min(busy.length, until); minute++) {
      busy[minute] = true;
    }
  }

  private static Instant at(long minute) {
    return Instant.ofEpochSecond(minute * 60);
  }

  private static List<Integer> starts(List<Slot> slots) {
    return slots.stream().map(Slot::time).map(LocalTime::toSecondOfDay).map(it -> it / 60).toList();
  }
}
