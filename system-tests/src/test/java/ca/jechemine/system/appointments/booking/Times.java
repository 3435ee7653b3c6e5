package ca.jechemine.system.appointments.booking;

import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.RunningCloud;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Times of a professional's week, as fields of a request.
final class Times {

  private final UserId who;
  private final WorkWeek week;
  private final LocalDate today;

  Times(Booked booked, RunningCloud cloud, UserId who) {
    Professional known = booked.module().professionals().find(who).orElseThrow();
    this.who = who;
    this.week = known.workWeek().orElseThrow();
    this.today = TorontoTime.day(cloud.cloud().clock().instant());
  }

  String who() {
    return who.value();
  }

  /// The first session of their next working day after today.
  String worked() {
    return at(slots().getFirst());
  }

  /// The last one of it.
  String later() {
    return at(slots().getLast());
  }

  String day() {
    return slots().getLast().date().toString();
  }

  String dayOff() {
    LocalDate off = days().filter(it -> week.hours(it).isEmpty()).findFirst().orElseThrow();
    return ",'date':'%s','time':'10:00'".formatted(off);
  }

  String past() {
    return ",'date':'%s','time':'10:00'".formatted(today.minusDays(1));
  }

  private List<Slot> slots() {
    return days().map(week::slots).filter(it -> it.size() > 1).findFirst().orElseThrow();
  }

  private Stream<LocalDate> days() {
    return today.plusDays(1).datesUntil(today.plusDays(15));
  }

  private static String at(Slot slot) {
    return ",'date':'%s','time':'%s'".formatted(slot.date(), slot.time());
  }
}
