package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.SearchText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A part of the week that a client prefers: morning 9–12, afternoon 12–17 or evening 17–21, on
/// working days or the weekend (contract 20 §5.2).
public enum DayPart {
  WEEK_MORNING(WeekPart.WEEK, "morning", 9, 12),
  WEEK_AFTERNOON(WeekPart.WEEK, "afternoon", 12, 17),
  WEEK_EVENING(WeekPart.WEEK, "evening", 17, 21),
  WEEKEND_MORNING(WeekPart.WEEKEND, "morning", 9, 12),
  WEEKEND_AFTERNOON(WeekPart.WEEKEND, "afternoon", 12, 17),
  WEEKEND_EVENING(WeekPart.WEEKEND, "evening", 17, 21);

  private static final int EARLIEST_HOUR = 9;
  private static final int LATEST_HOUR = 21;
  private static final Pattern DATED =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-\\(?(morning|afternoon|evening)\\)?");

  private final WeekPart week;
  private final String time;
  private final int startHour;
  private final int endHour;

  DayPart(WeekPart week, String time, int startHour, int endHour) {
    this.week = week;
    this.time = time;
    this.startHour = startHour;
    this.endHour = endHour;
  }

  /// As the forms of today spell it: `week_morning`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The parts that the words mean, each once: the tokens of today, those of earlier forms
  /// (`Weekday Mornings`, `Weekends`, contract 10 §11.10), and dated ones, which are their day's.
  /// Any other word means none.
  public static Set<DayPart> preferred(Collection<String> words) {
    Set<DayPart> parts = EnumSet.noneOf(DayPart.class);
    words.stream().map(it -> SearchText.folded(it).trim()).forEach(it -> parts.addAll(of(it)));
    return Collections.unmodifiableSet(parts);
  }

  /// Whether somebody who has that week works at some time in this part.
  boolean isWorkedIn(WorkWeek worked) {
    LocalTime start = LocalTime.of(startHour, 0);
    LocalTime end = LocalTime.of(endHour, 0);
    return worked.days().entrySet().stream()
        .filter(it -> week.holds(it.getKey()))
        .map(Map.Entry::getValue)
        .anyMatch(it -> it.start().isBefore(end) && start.isBefore(it.end()));
  }

  /// Whether a session then is in this part. What begins before nine is morning and what begins
  /// from nine in the evening on is evening: no time is in none.
  public boolean holds(Slot slot) {
    int hour = slot.time().getHour();
    boolean isEarliest = startHour == EARLIEST_HOUR;
    boolean isLatest = endHour == LATEST_HOUR;
    return week.holds(slot.date().getDayOfWeek())
        && (isEarliest || startHour <= hour)
        && (isLatest || hour < endHour);
  }

  private static Set<DayPart> of(String word) {
    Matcher dated = DATED.matcher(word);
    if (dated.matches()) {
      return onDay(dated.group(1), dated.group(2));
    }
    Set<DayPart> parts = EnumSet.noneOf(DayPart.class);
    Stream.of(values()).filter(it -> it.isMeantBy(word)).forEach(parts::add);
    return parts;
  }

  private static Set<DayPart> onDay(String date, String time) {
    Set<DayPart> parts = EnumSet.noneOf(DayPart.class);
    try {
      WeekPart week = WeekPart.of(LocalDate.parse(date).getDayOfWeek());
      Stream.of(values()).filter(it -> it.week == week && it.time.equals(time)).forEach(parts::add);
    } catch (DateTimeException noDay) {
      // A day that no calendar has prefers nothing.
    }
    return parts;
  }

  private boolean isMeantBy(String word) {
    return switch (week) {
      case WEEK ->
          word.equals("week_" + time) || word.equals("weekday " + time + "s") || word.equals(time);
      case WEEKEND ->
          word.equals("weekend_" + time)
              || word.equals("weekend " + time + "s")
              || word.equals("weekends")
              || word.equals(time);
    };
  }
}
