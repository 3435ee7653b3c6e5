package ca.jechemine.documents.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The reminders of a request that were sent: how many, and when the last one was.
///
/// A client is reminded three days before the due date, on that day, and once a week after it, four
/// times at most; at nine in the morning in Toronto, but not on the day on which they were asked.
/// What was missed is not made up for: one reminder stands for all that were due.
public record Reminders(int sent, @Nullable Instant lastAt) {

  /// How long before the due date the first one is.
  static final int DAYS_BEFORE = 3;

  /// How often after the due date.
  static final int WEEKS_AFTER = 4;

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /// None yet.
  public static Reminders none() {
    return new Reminders(0, null);
  }

  /// When the last one was sent, if one was.
  public Optional<Instant> last() {
    return Optional.ofNullable(lastAt);
  }

  /// One more.
  Reminders again(Instant now) {
    return new Reminders(sent + 1, now);
  }

  /// When the next one is due, if there is another.
  Optional<Instant> nextAt(Ask ask) {
    LocalDate askedOn = Toronto.day(ask.createdAt());
    return days(ask.dueDate())
        .filter(askedOn::isBefore)
        .map(it -> Toronto.instant(it, MORNING))
        .filter(it -> lastAt == null || it.isAfter(lastAt))
        .findFirst();
  }

  private static Stream<LocalDate> days(LocalDate due) {
    return Stream.concat(
        Stream.of(due.minusDays(DAYS_BEFORE)),
        IntStream.rangeClosed(0, WEEKS_AFTER).mapToObj(due::plusWeeks));
  }
}
