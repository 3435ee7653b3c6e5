package ca.jechemine.reporting.domain.dashboard;

import ca.jechemine.kernel.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Those of a role who joined in a month and whose account is not closed, day by day.
///
/// @param days from the first day on
public record Headcount(Role role, YearMonth month, List<Long> days) {

  public Headcount {
    days = List.copyOf(days);
  }

  /// How many joined in the month.
  public long total() {
    return days.stream().mapToLong(it -> it).sum();
  }

  /// How many of them joined before that day.
  public long before(LocalDate day) {
    YearMonth ofDay = YearMonth.from(day);
    if (month.isAfter(ofDay)) {
      return 0;
    }
    return month.isBefore(ofDay)
        ? total()
        : days.stream().limit(day.getDayOfMonth() - 1L).mapToLong(it -> it).sum();
  }

  /// How many there are of a role, and how many there were before that day.
  public static Joined of(List<Headcount> all, Role role, LocalDate day) {
    List<Headcount> ofRole = all.stream().filter(it -> it.role() == role).toList();
    return new Joined(
        ofRole.stream().mapToLong(Headcount::total).sum(),
        ofRole.stream().mapToLong(it -> it.before(day)).sum());
  }
}
