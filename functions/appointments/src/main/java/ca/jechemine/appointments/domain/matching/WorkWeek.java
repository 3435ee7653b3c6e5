package ca.jechemine.appointments.domain.matching;

import ca.jechemine.contracts.ProfessionalEvent.Schedule;
import ca.jechemine.contracts.ProfessionalEvent.WorkDay;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// When a professional works, in Toronto wall clock, week after week.
public record WorkWeek(List<Hours> days) {

  public WorkWeek {
    days = List.copyOf(days);
  }

  /// The hours of one day; `end` is the first minute after them.
  public record Hours(DayOfWeek day, LocalTime start, LocalTime end) {

    /// As `toString` spells them: `MONDAY 09:00 17:00`.
    ///
    /// @throws IllegalArgumentException when the text is none
    public static Hours parse(String text) {
      return read(text.split(" ", -1))
          .orElseThrow(() -> new IllegalArgumentException("not the hours of a day"));
    }

    @Override
    public String toString() {
      return day + " " + start + " " + end;
    }

    private static Optional<Hours> read(String... parts) {
      try {
        return Optional.of(
            new Hours(
                DayOfWeek.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                LocalTime.parse(parts[1]),
                LocalTime.parse(parts[2])));
      } catch (IllegalArgumentException | DateTimeParseException noHours) {
        return Optional.empty();
      }
    }
  }

  /// The days that the schedule works; one that cannot be read is not worked.
  public static WorkWeek of(Schedule schedule) {
    return new WorkWeek(schedule.days().stream().flatMap(WorkWeek::hours).toList());
  }

  /// Whether they work at some time in that part of the week.
  public boolean covers(DayPart part) {
    return days.stream()
        .filter(it -> part.isOn(it.day()))
        .anyMatch(it -> it.start().isBefore(part.end()) && part.start().isBefore(it.end()));
  }

  boolean worksOn(WeekPart part) {
    return days.stream().anyMatch(it -> part.holds(it.day()));
  }

  private static Stream<Hours> hours(WorkDay day) {
    return Hours.read(day.day(), day.startTime(), day.endTime()).stream();
  }
}
