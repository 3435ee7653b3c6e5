package ca.jechemine.system.reporting;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.reporting.domain.Span;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// What happens in a test of its own, as other domains tell it. What was told once is not told
/// again: each story has ids of its own.
record Story(int number, Instant now) {

  static final String BORIS = "0198f3a1b2c4000000000b01";
  static final String CLARA = "0198f3a1b2c4000000000c01";

  private static final AtomicInteger STORIES = new AtomicInteger();

  /// Another one, which happens now.
  static Story of(RunningCloud cloud) {
    return new Story(STORIES.incrementAndGet(), cloud.cloud().clock().instant());
  }

  /// No month, quarter or year begins in the middle of May.
  static void inMay(RunningCloud cloud) {
    LocalDate today = LocalDate.ofInstant(cloud.cloud().clock().instant(), Span.TORONTO);
    LocalDate may = today.plusYears(1).withMonth(5).withDayOfMonth(20);
    cloud.cloud().clock().moveTo(Span.start(may).plus(Duration.ofHours(12)));
  }

  String id(int n) {
    return "0198f3a1b2c5%012x".formatted(number * 1_000 + n);
  }

  /// When the month began, so many months ago.
  Instant month(int ago) {
    return Span.start(Span.day(now).withDayOfMonth(1).minusMonths(ago));
  }

  /// Two professionals, three sessions this month and one in the last; money in both.
  List<DomainEvent> events() {
    Instant last = month(1).plus(Duration.ofDays(3));
    return List.of(
        Told.professional(BORIS, "Boris", "=Roy", now),
        Told.professional(CLARA, "Clara", "Otis", now),
        Told.completed(
            id(1), 3, "clienta", BORIS, List.of("Deuil", "Stress"), now.minusSeconds(60)),
        Told.completed(id(2), 3, "clienta", BORIS, List.of("Deuil"), now.minusSeconds(120)),
        Told.completed(id(3), 3, "clientb", CLARA, List.of(), now.minusSeconds(180)),
        Told.completed(id(4), 3, "clientc", CLARA, List.of("Stress"), last),
        Told.session(
            id(5), 3, "cancelled", "clientd", CLARA, List.of("Stress"), now.minusSeconds(9)),
        Told.payment(id(1), 4, BORIS, 120_00, now.minusSeconds(30), now),
        Told.payment(id(3), 4, CLARA, 99_99, null, now),
        Told.payment(id(4), 4, CLARA, 100_00, last, last),
        Told.returned(MoneyReturned.SESSION, id(4), 5, CLARA, 40_01, now.minusSeconds(20)),
        Told.purchase(id(6), 2, 24_00, now.minusSeconds(10)),
        Told.returned(MoneyReturned.RESOURCE, id(6), 3, null, 4_00, now.minusSeconds(5)),
        Told.subscriptionPaid("pi_" + number, 30_00, now.minusSeconds(15)),
        Told.subscriptionRefunded("re_" + number, 10_00, now.minusSeconds(14)),
        Told.review(id(7), BORIS, 5, month(14)),
        Told.review(id(8), BORIS, 4, now),
        Told.review(id(9), BORIS, 5, now));
  }
}
