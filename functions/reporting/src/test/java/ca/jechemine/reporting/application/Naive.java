package ca.jechemine.reporting.application;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.contracts.ReviewEvent.ProfessionalReviewed;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaid;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionRefunded;
import ca.jechemine.kernel.Money;
import ca.jechemine.reporting.domain.Compared;
import ca.jechemine.reporting.domain.Measure;
import ca.jechemine.reporting.domain.Period;
import ca.jechemine.reporting.domain.Report;
import ca.jechemine.reporting.domain.Sums;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report as anybody would work it out: from all that ever happened, each thing as it was told
/// last, window by window. Slow, and with nothing in common with what keeps totals.
final class Naive {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  private final List<AppointmentChanged> sessions;
  private final List<PaymentChanged> payments;
  private final List<PurchaseChanged> purchases;
  private final List<MoneyReturned> returned;
  private final List<SubscriptionPaid> subscriptions;
  private final List<SubscriptionRefunded> refunds;
  private final List<ProfessionalReviewed> reviews;

  Naive(List<DomainEvent> history) {
    this.sessions =
        last(history, AppointmentChanged.class, AppointmentChanged::version).stream()
            .filter(it -> it.status().equals("completed"))
            .toList();
    this.payments =
        last(history, PaymentChanged.class, PaymentChanged::version).stream()
            .filter(it -> it.paidAt() != null)
            .toList();
    this.purchases =
        last(history, PurchaseChanged.class, PurchaseChanged::version).stream()
            .filter(it -> it.completedAt() != null)
            .toList();
    this.returned = of(history, MoneyReturned.class).distinct().toList();
    this.subscriptions = of(history, SubscriptionPaid.class).distinct().toList();
    this.refunds = of(history, SubscriptionRefunded.class).distinct().toList();
    this.reviews = of(history, ProfessionalReviewed.class).distinct().toList();
  }

  private static <E> Stream<E> of(List<DomainEvent> history, Class<E> type) {
    return history.stream().filter(type::isInstance).map(type::cast);
  }

  private static <E extends DomainEvent> List<E> last(
      List<DomainEvent> history, Class<E> type, Function<E, Long> version) {
    return of(history, type)
        .collect(
            Collectors.toMap(
                DomainEvent::aggregateId,
                it -> it,
                (one, other) -> version.apply(one) >= version.apply(other) ? one : other))
        .values()
        .stream()
        .toList();
  }

  /// From then on, and before that.
  private record Window(Instant from, Instant to) {
    boolean has(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  Report report(Period period, Instant now) {
    Window current = new Window(start(period, now, 0), now.plus(Duration.ofDays(1)));
    Window previous = new Window(start(period, now, 1), current.from());
    return new Report(
        new Compared(sums(current).revenue().cents(), sums(previous).revenue().cents()),
        new Compared(in(current).count(), in(previous).count()),
        new Compared(professionals(current), professionals(previous)),
        new Compared(clients(current), clients(previous)),
        Report.Earned.of(sums(current)),
        top(in(current).map(Naive::issue))
            .map(it ->
                new Report.Issue(
                    it.equals("-") ? "Non précisé" : it,
                    in(current).filter(session -> issue(session).equals(it)).count()))
            .toList(),
        top(in(current).map(AppointmentChanged::professionalId).filter(Objects::nonNull))
            .map(it -> performance(it, current))
            .toList());
  }

  private static Instant start(Period period, Instant now, int before) {
    LocalDate first = LocalDate.ofInstant(now, TORONTO).withDayOfMonth(1);
    return switch (period) {
      case WEEK -> {
        Instant start = now.minus(Duration.ofHours(168L * (before + 1)));
        yield start
            .plus(Duration.ofSeconds(59).plusNanos(999_999_999))
            .truncatedTo(ChronoUnit.MINUTES);
      }
      case MONTH -> midnight(first.minusMonths(before));
      case QUARTER ->
          midnight(first.minusMonths((first.getMonthValue() - 1) % 3).minusMonths(3L * before));
      case YEAR -> midnight(first.withMonth(1).minusYears(before));
    };
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(TORONTO).toInstant();
  }

  private Stream<AppointmentChanged> in(Window window) {
    return sessions.stream().filter(it -> window.has(at(it)));
  }

  private static Instant at(AppointmentChanged session) {
    Instant date = session.about() == null ? null : session.about().startsAt();
    return date == null || date.isAfter(session.occurredAt()) ? session.occurredAt() : date;
  }

  private static String issue(AppointmentChanged session) {
    List<String> needs = session.about() == null ? List.of() : session.about().needs();
    return needs.isEmpty() ? "-" : needs.getFirst();
  }

  private long professionals(Window window) {
    return in(window)
        .map(AppointmentChanged::professionalId)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  private long clients(Window window) {
    return in(window).map(AppointmentChanged::clientId).distinct().count();
  }

  private Sums sums(Window window) {
    Map<Measure, Long> sums = new HashMap<>();
    in(window).forEach(_ -> sums.merge(Measure.SESSIONS, 1L, Long::sum));
    payments.stream()
        .filter(it -> window.has(Objects.requireNonNull(it.paidAt())))
        .forEach(it -> sums.merge(Measure.SESSION_FEES, it.priceCents(), Long::sum));
    purchases.stream()
        .filter(it -> window.has(Objects.requireNonNull(it.completedAt())))
        .forEach(it -> sums.merge(Measure.RESOURCE_SALES, it.priceCents(), Long::sum));
    returned.stream()
        .filter(it -> window.has(it.returnedAt()))
        .forEach(it ->
            sums.merge(
                it.of().equals("resource") ? Measure.RESOURCE_SALES : Measure.SESSION_FEES,
                -it.amountCents(),
                Long::sum));
    subscriptions.stream()
        .filter(it -> window.has(it.paidAt()))
        .forEach(it -> sums.merge(Measure.SUBSCRIPTION_PLANS, it.amountCents(), Long::sum));
    refunds.stream()
        .filter(it -> window.has(it.occurredAt()))
        .forEach(it -> sums.merge(Measure.SUBSCRIPTION_PLANS, -it.amountCents(), Long::sum));
    return new Sums(sums);
  }

  private Report.Performance performance(String professional, Window window) {
    long paid =
        payments.stream()
            .filter(it -> professional.equals(it.professionalId()))
            .filter(it -> window.has(Objects.requireNonNull(it.paidAt())))
            .mapToLong(PaymentChanged::priceCents)
            .sum();
    long back =
        returned.stream()
            .filter(it -> professional.equals(it.professionalId()) && window.has(it.returnedAt()))
            .mapToLong(MoneyReturned::amountCents)
            .sum();
    List<AppointmentChanged> held =
        in(window).filter(it -> professional.equals(it.professionalId())).toList();
    List<ProfessionalReviewed> ratings =
        reviews.stream().filter(it -> it.professionalId().equals(professional)).toList();
    return new Report.Performance(
        professional,
        "Professionnel " + professional,
        held.size(),
        held.stream().map(AppointmentChanged::clientId).distinct().count(),
        new Money(paid - back),
        ratings.size(),
        ratings.stream().mapToLong(ProfessionalReviewed::rating).sum());
  }

  private static Stream<String> top(Stream<String> names) {
    return names.collect(Collectors.groupingBy(it -> it, Collectors.counting())).entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())
                .reversed())
        .limit(5)
        .map(Map.Entry::getKey);
  }
}
