package ca.jechemine.reporting.domain.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Toronto days from one to another, both included; null where there is no bound. Sessions without
/// a date are in none that is bounded.
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

  public static final Days ALL = new Days(null, null);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /// The first, if there is one.
  public Optional<LocalDate> first() {
    return Optional.ofNullable(from)
        .or(() -> Optional.ofNullable(to).map(_ -> Tally.UNDATED.plusDays(1)));
  }

  /// The last, if there is one.
  public Optional<LocalDate> last() {
    return Optional.ofNullable(to);
  }

  /// Whether there is no day in it.
  public boolean isEmpty() {
    return from != null && to != null && from.isAfter(to);
  }

  /// Those of them that are later than that day.
  public Days after(LocalDate day) {
    LocalDate next = day.plusDays(1);
    return new Days(from == null || from.isBefore(next) ? next : from, to);
  }

  /// Whether that day is one of them.
  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /// The first moment that is not too early.
  public Optional<Instant> start() {
    return first().map(Toronto::start);
  }

  /// The first moment that is too late.
  public Optional<Instant> end() {
    return last().map(it -> Toronto.start(it.plusDays(1)));
  }

  /// Whole months, or single days.
  public sealed interface Part {
    /// From one month to another, both included.
    record Months(YearMonth from, YearMonth to) implements Part {}

    /// From one day to another, both included.
    record Single(LocalDate from, LocalDate to) implements Part {}
  }

  /// The same days as whole months, with the days before and after that are none: three parts at
  /// most, and one when they have no bound.
  public List<Part> parts() {
    if (isEmpty()) {
      return List.of();
    }
    LocalDate begin = first().orElse(Tally.UNDATED);
    LocalDate end = last().orElse(LAST);
    YearMonth whole = YearMonth.from(begin).plusMonths(begin.getDayOfMonth() == 1 ? 0 : 1);
    YearMonth lastWhole =
        YearMonth.from(end).minusMonths(end.equals(YearMonth.from(end).atEndOfMonth()) ? 0 : 1);
    if (whole.isAfter(lastWhole)) {
      return List.of(new Part.Single(begin, end));
    }
    List<Part> parts = new ArrayList<>();
    if (begin.isBefore(whole.atDay(1))) {
      parts.add(new Part.Single(begin, whole.atDay(1).minusDays(1)));
    }
    parts.add(new Part.Months(whole, lastWhole));
    if (end.isAfter(lastWhole.atEndOfMonth())) {
      parts.add(new Part.Single(lastWhole.atEndOfMonth().plusDays(1), end));
    }
    return parts;
  }
}
