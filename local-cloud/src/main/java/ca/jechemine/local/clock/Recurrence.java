package ca.jechemine.local.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a schedule of EventBridge fires: `rate(5 minutes)`, `cron(0 8 * * ? *)`,
/// `at(2026-01-01T00:00:00)`.
public sealed interface Recurrence {

  /// The first moment after `after`; empty when there is none.
  ///
  /// @param origin when the schedule came into being, which rates count from
  Optional<Instant> next(Instant after, Instant origin);

  /// Reads an expression as AWS writes it.
  ///
  /// @throws IllegalArgumentException when it is none
  static Recurrence of(String expression, String timezone) {
    Matcher form = Pattern.compile("(rate|cron|at)\\((.+)\\)").matcher(expression.strip());
    try {
      if (form.matches()) {
        String argument = form.group(2).strip();
        return switch (form.group(1)) {
          case "rate" -> rate(argument);
          case "cron" -> new Cron(CronFields.of(argument), ZoneId.of(timezone));
          default ->
              new Once(LocalDateTime.parse(argument).atZone(ZoneId.of(timezone)).toInstant());
        };
      }
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("Not a schedule: " + expression, e);
    }
    throw new IllegalArgumentException("Not a schedule: " + expression);
  }

  private static Recurrence rate(String argument) {
    Matcher rate = Pattern.compile("([1-9]\\d*) (minute|hour|day)s?").matcher(argument);
    if (!rate.matches()) {
      throw new IllegalArgumentException("Not a rate: " + argument);
    }
    long count = Long.parseLong(rate.group(1));
    return new Rate(
        switch (rate.group(2)) {
          case "minute" -> Duration.ofMinutes(count);
          case "hour" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        });
  }

  /// Again and again after the same time.
  record Rate(Duration period) implements Recurrence {
    @Override
    public Optional<Instant> next(Instant after, Instant origin) {
      long passed = Math.max(0, Duration.between(origin, after).dividedBy(period));
      return Optional.of(origin.plus(period.multipliedBy(passed + 1)));
    }
  }

  /// Once.
  record Once(Instant at) implements Recurrence {
    @Override
    public Optional<Instant> next(Instant after, Instant origin) {
      return at.isAfter(after) ? Optional.of(at) : Optional.empty();
    }
  }

  /// By the calendar and the clock on the wall of a place.
  record Cron(CronFields fields, ZoneId zone) implements Recurrence {
    @Override
    public Optional<Instant> next(Instant after, Instant origin) {
      LocalDateTime from = LocalDateTime.ofInstant(after, zone);
      return fields
          .next(from)
          .map(at -> at.atZone(zone).toInstant())
          .filter(at -> at.isAfter(after));
    }
  }
}
