package ca.jechemine.reporting.domain;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.contracts.ReviewEvent.ProfessionalReviewed;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaid;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionRefunded;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A thing that happened, as of a version of it, and what it adds to the totals; of what may happen
/// once there is one version. What went back is a thing of its own, so that each refund counts when
/// it happened (contract 30 §14).
public record Fact(FactId id, long version, Optional<Contribution> contribution) {

  private static final String COMPLETED = "completed";
  private static final long ONLY = 1;

  /// A session counts once it is completed, on its date; one that was completed before its date, or
  /// has none, counts when that was heard of, so that nothing counts in the future.
  public static Fact of(AppointmentChanged event, About about) {
    Instant at =
        about.startsAt() == null || about.startsAt().isAfter(event.occurredAt())
            ? event.occurredAt()
            : about.startsAt();
    return new Fact(
        new FactId(FactId.Kind.SESSION, event.appointmentId()),
        event.version(),
        event.status().equals(COMPLETED)
            ? Optional.of(
                new Contribution(
                    at,
                    event.professionalId(),
                    event.clientId(),
                    about.needs().stream().filter(it -> !it.isBlank()).findFirst().orElse(null),
                    Sums.of(Measure.SESSIONS, 1)))
            : Optional.empty());
  }

  /// A payment counts when it was paid, with its whole price.
  public static Fact of(PaymentChanged event) {
    return new Fact(
        new FactId(FactId.Kind.PAYMENT, event.appointmentId()),
        event.version(),
        money(event.paidAt(), event.professionalId(), Measure.SESSION_FEES, event.priceCents()));
  }

  /// So does the purchase of a resource.
  public static Fact of(PurchaseChanged event) {
    return new Fact(
        new FactId(FactId.Kind.PURCHASE, event.purchaseId()),
        event.version(),
        money(event.completedAt(), null, Measure.RESOURCE_SALES, event.priceCents()));
  }

  public static Fact of(SubscriptionPaid event) {
    return new Fact(
        new FactId(FactId.Kind.SUBSCRIPTION_PAYMENT, event.paymentId()),
        ONLY,
        money(event.paidAt(), null, Measure.SUBSCRIPTION_PLANS, event.amountCents()));
  }

  public static Fact of(SubscriptionRefunded event) {
    return new Fact(
        new FactId(FactId.Kind.SUBSCRIPTION_REFUND, event.refundId()),
        ONLY,
        money(event.occurredAt(), null, Measure.SUBSCRIPTION_PLANS, -event.amountCents()));
  }

  public static Fact of(MoneyReturned event) {
    Measure measure =
        event.of().equals(MoneyReturned.RESOURCE) ? Measure.RESOURCE_SALES : Measure.SESSION_FEES;
    return new Fact(
        new FactId(FactId.Kind.RETURN, event.of() + "#" + event.sourceId() + "#" + event.version()),
        ONLY,
        money(event.returnedAt(), event.professionalId(), measure, -event.amountCents()));
  }

  public static Fact of(ProfessionalReviewed event) {
    return new Fact(
        new FactId(FactId.Kind.REVIEW, event.reviewId()),
        ONLY,
        Optional.of(
            new Contribution(
                event.occurredAt(),
                event.professionalId(),
                null,
                null,
                new Sums(Map.of(Measure.REVIEWS, 1L, Measure.RATINGS, (long) event.rating())))));
  }

  private static Optional<Contribution> money(
      @Nullable Instant at, @Nullable String professional, Measure measure, long cents) {
    return at == null || cents == 0
        ? Optional.empty()
        : Optional.of(new Contribution(at, professional, null, null, Sums.of(measure, cents)));
  }
}
