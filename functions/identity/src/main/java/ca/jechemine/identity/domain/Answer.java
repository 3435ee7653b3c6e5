package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody answered to one field of a profile. What is personal in it is in no log.
public sealed interface Answer {

  /// As JSON spells it: a text, a number, a flag, a list or a map.
  Object plain();

  /// Words.
  record Words(String text) implements Answer {
    @Override
    public Object plain() {
      return text;
    }

    @Override
    public String toString() {
      return "words";
    }
  }

  /// Several labels or codes, as they were chosen.
  record Labels(List<String> texts) implements Answer {
    public Labels {
      texts = List.copyOf(texts);
    }

    @Override
    public Object plain() {
      return texts;
    }

    @Override
    public String toString() {
      return texts.size() + " labels";
    }
  }

  /// Yes or no.
  record Flag(boolean isSet) implements Answer {
    @Override
    public Object plain() {
      return isSet;
    }
  }

  /// A whole number.
  record Count(long number) implements Answer {
    @Override
    public Object plain() {
      return number;
    }
  }

  /// When a professional works; durations in minutes.
  record Availability(
      List<Day> days,
      @Nullable Long sessionDurationMinutes,
      @Nullable Long breakDurationMinutes,
      @Nullable String firstDayOfWeek)
      implements Answer {

    public Availability {
      days = List.copyOf(days);
    }

    /// Whether any day is worked.
    public boolean hasWorkDay() {
      return days.stream().anyMatch(Day::isWorked);
    }

    @Override
    public Object plain() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("days", days.stream().map(Day::plain).toList());
      put(map, "sessionDurationMinutes", sessionDurationMinutes);
      put(map, "breakDurationMinutes", breakDurationMinutes);
      put(map, "firstDayOfWeek", firstDayOfWeek);
      return map;
    }
  }

  /// A day of the week by its English name, in Toronto wall clock, `HH:MM`.
  record Day(String day, boolean isWorkDay, @Nullable String startTime, @Nullable String endTime) {

    /// Whether it is a work day whose times are both known. One that a form marked and left without
    /// a time is kept as it came, and nobody is offered it.
    public boolean isWorked() {
      return isWorkDay && startTime != null && endTime != null;
    }

    private Map<String, Object> plain() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("day", day);
      map.put("isWorkDay", isWorkDay);
      put(map, "startTime", startTime);
      put(map, "endTime", endTime);
      return map;
    }
  }

  /// What a session costs; null where nothing was said.
  record Pricing(
      @Nullable Money individualSession,
      @Nullable Money coupleSession,
      @Nullable Money groupSession)
      implements Answer {

    @Override
    public Object plain() {
      Map<String, Object> map = new LinkedHashMap<>();
      put(map, "individualSession", dollars(individualSession));
      put(map, "coupleSession", dollars(coupleSession));
      put(map, "groupSession", dollars(groupSession));
      return map;
    }

    private static @Nullable BigDecimal dollars(@Nullable Money money) {
      return money == null ? null : BigDecimal.valueOf(money.cents(), 2);
    }
  }

  /// Where somebody studied.
  record Education(List<Study> studies) implements Answer {
    public Education {
      studies = List.copyOf(studies);
    }

    @Override
    public Object plain() {
      return studies.stream().map(Study::plain).toList();
    }
  }

  /// A degree, of the institution, in the year.
  record Study(@Nullable String degree, @Nullable String institution, @Nullable Long year) {

    /// Whether nothing was filled in.
    boolean isBlank() {
      return degree == null && institution == null && year == null;
    }

    private Map<String, Object> plain() {
      Map<String, Object> map = new LinkedHashMap<>();
      put(map, "degree", degree);
      put(map, "institution", institution);
      put(map, "year", year);
      return map;
    }
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
