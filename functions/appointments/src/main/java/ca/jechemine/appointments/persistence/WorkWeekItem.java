package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How a working week is spelled within a row: each day as `MONDAY 09:00 17:00`, `sessionMinutes`
/// and `breakMinutes`.
final class WorkWeekItem {

  private WorkWeekItem() {}

  /// `name` is the attribute of the days.
  static void write(String name, WorkWeek week, ItemWriter item) {
    item.texts(
            name,
            week.days().entrySet().stream()
                .map(it ->
                    "%s %s %s".formatted(it.getKey(), it.getValue().start(), it.getValue().end()))
                .sorted()
                .toList())
        .number("sessionMinutes", week.sessionMinutes())
        .number("breakMinutes", week.breakMinutes());
  }

  static WorkWeek read(String name, ItemReader item) {
    Map<DayOfWeek, WorkWeek.Hours> days = new EnumMap<>(DayOfWeek.class);
    item.texts(name)
        .forEach(it -> {
          List<String> words = List.of(it.split(" ", -1));
          days.put(
              DayOfWeek.valueOf(words.get(0)),
              new WorkWeek.Hours(LocalTime.parse(words.get(1)), LocalTime.parse(words.get(2))));
        });
    return new WorkWeek(
        days,
        Math.toIntExact(item.number("sessionMinutes")),
        Math.toIntExact(item.number("breakMinutes")));
  }
}
