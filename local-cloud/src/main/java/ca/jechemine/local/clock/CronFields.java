package ca.jechemine.local.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The six fields of an AWS cron expression: minutes, hours, day of month, month, day of week (1 is
/// Sunday), year. `L` as day of month is its last day; `W` and `#` are not understood.
public record CronFields(
    BitSet minutes,
    BitSet hours,
    BitSet days,
    boolean lastDay,
    BitSet months,
    BitSet weekdays,
    BitSet years) {

  private static final int DAYS_AHEAD = 366 * 8;
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> WEEKDAYS =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  static CronFields of(String expression) {
    List<String> fields = List.of(expression.strip().split("\\s+"));
    if (fields.size() != 6) {
      throw new IllegalArgumentException("A cron expression has six fields: " + expression);
    }
    boolean last = fields.get(2).equalsIgnoreCase("L");
    return new CronFields(
        field(fields.get(0), 0, 59, List.of()),
        field(fields.get(1), 0, 23, List.of()),
        last ? new BitSet() : field(fields.get(2), 1, 31, List.of()),
        last,
        field(fields.get(3), 1, 12, MONTHS),
        field(fields.get(4), 1, 7, WEEKDAYS),
        field(fields.get(5), 1970, 2199, List.of()));
  }

  Optional<LocalDateTime> next(LocalDateTime after) {
    LocalDateTime from = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    LocalDate day = from.toLocalDate();
    for (int i = 0; i < DAYS_AHEAD; i++, day = day.plusDays(1)) {
      if (falls(day)) {
        int start = i == 0 ? from.getHour() : 0;
        for (int hour = hours.nextSetBit(start); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
          int first = i == 0 && hour == from.getHour() ? from.getMinute() : 0;
          int minute = minutes.nextSetBit(first);
          if (minute >= 0) {
            return Optional.of(day.atTime(hour, minute));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean falls(LocalDate day) {
    return years.get(day.getYear())
        && months.get(day.getMonthValue())
        && weekdays.get(day.getDayOfWeek().getValue() % 7 + 1)
        && (lastDay ? day.getDayOfMonth() == day.lengthOfMonth() : days.get(day.getDayOfMonth()));
  }

  private static BitSet field(String text, int lowest, int highest, List<String> names) {
    var set = new BitSet();
    for (String part : text.toUpperCase(Locale.ROOT).split(",", -1)) {
      int slash = part.indexOf('/');
      int step = slash < 0 ? 1 : Integer.parseInt(part.substring(slash + 1));
      String range = slash < 0 ? part : part.substring(0, slash);
      int dash = range.indexOf('-');
      boolean all = range.equals("*") || range.equals("?");
      int from = all ? lowest : number(dash < 0 ? range : range.substring(0, dash), lowest, names);
      int to =
          all || (slash >= 0 && dash < 0)
              ? highest
              : dash < 0 ? from : number(range.substring(dash + 1), lowest, names);
      if (from < lowest || to > highest || from > to || step < 1) {
        throw new IllegalArgumentException("Not a cron field: " + text);
      }
      for (int value = from; value <= to; value += step) {
        set.set(value);
      }
    }
    return set;
  }

  private static int number(String text, int lowest, List<String> names) {
    int index = names.indexOf(text);
    return index < 0 ? Integer.parseInt(text) : index + lowest;
  }
}
