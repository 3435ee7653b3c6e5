package ca.jechemine.payments.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The two weeks for which professionals are paid (contract 30 §12): 26 a year, from 1 January on,
/// in calendar days of America/Toronto. The last one runs to 31 December, 15 or 16 days.
public record LedgerCycle(int year, int number) implements Comparable<LedgerCycle> {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final Pattern KEY = Pattern.compile("(\\d{4})-B(0[1-9]|1\\d|2[0-6])");
  private static final int DAYS = 14;
  private static final int LAST = 26;

  public LedgerCycle {
    if (year < 0 || year > 9999 || number < 1 || number > LAST) {
      throw new IllegalArgumentException("no such cycle");
    }
  }

  /// The cycle of that day.
  public static LedgerCycle of(LocalDate day) {
    return new LedgerCycle(day.getYear(), Math.min(LAST, (day.getDayOfYear() - 1) / DAYS + 1));
  }

  /// The cycle of that moment.
  public static LedgerCycle at(Instant moment) {
    return of(LocalDate.ofInstant(moment, TORONTO));
  }

  /// The cycle of that key; empty when it is none.
  public static Optional<LedgerCycle> parse(String key) {
    Matcher matcher = KEY.matcher(key);
    return matcher.matches()
        ? Optional.of(
            new LedgerCycle(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /// The key, `YYYY-Bnn`.
  public String key() {
    return "%04d-B%02d".formatted(year, number);
  }

  /// Its first day.
  public LocalDate firstDay() {
    return LocalDate.ofYearDay(year, (number - 1) * DAYS + 1);
  }

  /// Its last day.
  public LocalDate lastDay() {
    return number == LAST ? LocalDate.of(year, 12, 31) : firstDay().plusDays(DAYS - 1L);
  }

  /// When it begins.
  public Instant startsAt() {
    return firstDay().atStartOfDay(TORONTO).toInstant();
  }

  /// When it is over: the first moment of the next one.
  public Instant endsAt() {
    return lastDay().plusDays(1).atStartOfDay(TORONTO).toInstant();
  }

  @Override
  public int compareTo(LedgerCycle other) {
    return key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return key();
  }
}
