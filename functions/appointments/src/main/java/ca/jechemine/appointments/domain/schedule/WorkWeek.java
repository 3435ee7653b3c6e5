package ca.jechemine.appointments.domain.schedule;

import ca.jechemine.contracts.ProfessionalEvent.Schedule;
import ca.jechemine.contracts.ProfessionalEvent.WorkDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// When a professional works, week after week, and how long a session and the break after it last,
/// in minutes (contract 20 §5.4). A day that is not in it is a day off.
public record WorkWeek(Map<DayOfWeek, Hours> days, int sessionMinutes, int breakMinutes) {

  private static final int USUAL_SESSION = 60;
  private static final int USUAL_BREAK = 15;

  public WorkWeek {
    days = Map.copyOf(days);
    if (sessionMinutes < 1 || sessionMinutes > Slot.LONGEST_MINUTES || breakMinutes < 0) {
      throw new IllegalArgumentException("a session lasts a minute to eight hours, a break from 0");
    }
  }

  /// What a professional told of it. A session of which nothing is said lasts 60 minutes, a break
  /// 15; a break of 0 was said. A day that cannot be read is not worked.
  public static WorkWeek of(Schedule schedule) {
    Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
    schedule.days().forEach(it -> read(it, days));
    Integer session = schedule.sessionDurationMinutes();
    Integer pause = schedule.breakDurationMinutes();
    return new WorkWeek(
        days, session == null ? USUAL_SESSION : session, pause == null ? USUAL_BREAK : pause);
  }

  private static void read(WorkDay day, Map<DayOfWeek, Hours> days) {
    try {
      days.put(
          DayOfWeek.valueOf(day.day().toUpperCase(Locale.ROOT)),
          new Hours(LocalTime.parse(day.startTime()), LocalTime.parse(day.endTime())));
    } catch (IllegalArgumentException | DateTimeParseException noHours) {
      // Of a day that cannot be read nothing is known that could be booked.
      return;
    }
  }

  /// The hours of that day; none when it is a day off.
  public Optional<Hours> hours(LocalDate day) {
    return Optional.ofNullable(days.get(day.getDayOfWeek()));
  }

  /// Every session that this week has room for on that day, whether free or not, in order: from the
  /// start on, one after each session and break, as long as it is over when the work is. What the
  /// wall clock skips in spring is left out, and so is a session that the skipped hour would push
  /// past the end of work.
  public List<Slot> slots(LocalDate day) {
    return hours(day).map(it -> slots(day, it)).orElse(List.of());
  }

  private List<Slot> slots(LocalDate day, Hours hours) {
    Instant over = TorontoTime.reached(day.atTime(hours.end()));
    return starts(hours)
        .filter(it -> TorontoTime.shows(day.atTime(it)))
        .map(it -> new Slot(day, it, sessionMinutes))
        .filter(it -> !it.end().isAfter(over))
        .toList();
  }

  private Stream<LocalTime> starts(Hours hours) {
    int last = minute(hours.end()) - sessionMinutes;
    return Stream.iterate(
            minute(hours.start()), it -> it <= last, it -> it + sessionMinutes + breakMinutes)
        .map(it -> LocalTime.of(it / 60, it % 60));
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  /// From when until when work is done on a day, Toronto wall clock.
  public record Hours(LocalTime start, LocalTime end) {}
}
