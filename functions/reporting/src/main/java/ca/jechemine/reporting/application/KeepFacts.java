package ca.jechemine.reporting.application;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.contracts.ReviewEvent.ProfessionalReviewed;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaid;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionRefunded;
import ca.jechemine.reporting.domain.Fact;
import ca.jechemine.reporting.domain.Facts;
import java.util.Optional;

/// Keeps what the other domains tell of what reports count. Whatever comes twice, late or in
/// another order makes the same totals.
public final class KeepFacts {

  private final Facts facts;

  public KeepFacts(Facts facts) {
    this.facts = facts;
  }

  /// Keeps what the event tells; nothing of an event that reports do not count.
  public void keep(DomainEvent event) {
    fact(event).ifPresent(facts::keep);
  }

  /// The fact that an event tells.
  public static Optional<Fact> fact(DomainEvent event) {
    return switch (event) {
      case AppointmentChanged it ->
          Optional.ofNullable(it.about()).map(about -> Fact.of(it, about));
      case PaymentChanged it -> Optional.of(Fact.of(it));
      case MoneyReturned it -> Optional.of(Fact.of(it));
      case PurchaseChanged it -> Optional.of(Fact.of(it));
      case SubscriptionPaid it -> Optional.of(Fact.of(it));
      case SubscriptionRefunded it -> Optional.of(Fact.of(it));
      case ProfessionalReviewed it -> Optional.of(Fact.of(it));
      default -> Optional.empty();
    };
  }
}
