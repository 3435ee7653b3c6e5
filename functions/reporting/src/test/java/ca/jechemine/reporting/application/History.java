package ca.jechemine.reporting.application;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.contracts.ReviewEvent.ProfessionalReviewed;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaid;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionRefunded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Events as the other domains tell them, with what reports count of each.
public final class History {

  private History() {}

  /// A session as it became.
  public static AppointmentChanged session(
      String id,
      long version,
      String status,
      String client,
      @Nullable String professional,
      @Nullable String issue,
      @Nullable Instant startsAt,
      Instant toldAt) {
    return new AppointmentChanged(
        id,
        version,
        client,
        professional,
        status,
        "accepted",
        List.of(),
        null,
        new About(
            id,
            client,
            professional,
            status,
            "accepted",
            "self",
            "video",
            "solo",
            issue == null ? List.of() : List.of(issue, "Sommeil"),
            false,
            "fr",
            null,
            null,
            50,
            startsAt,
            null,
            null,
            null,
            null,
            new Payment(0, 0, 0, "pending", "card"),
            version,
            0),
        toldAt);
  }

  /// A payment as it became.
  public static PaymentChanged payment(
      String id,
      long version,
      @Nullable String professional,
      long cents,
      @Nullable Instant paidAt,
      String status,
      Instant toldAt) {
    return new PaymentChanged(
        id,
        version,
        "client",
        professional,
        cents,
        0,
        0,
        null,
        status,
        "card",
        paidAt,
        null,
        0,
        null,
        null,
        null,
        false,
        false,
        null,
        false,
        null,
        toldAt);
  }

  /// Some of it went back.
  public static MoneyReturned returned(
      String of, String id, long version, @Nullable String professional, long cents, Instant at) {
    return new MoneyReturned(of, id, version, professional, cents, at, at);
  }

  /// A purchase as it became.
  public static PurchaseChanged purchase(
      String id, long version, long cents, @Nullable Instant completedAt, Instant toldAt) {
    return new PurchaseChanged(
        id,
        version,
        "buyer",
        "resource",
        "Guide",
        "",
        cents,
        completedAt == null ? "pending" : "completed",
        true,
        toldAt,
        completedAt,
        0,
        null,
        toldAt);
  }

  public static SubscriptionPaid subscriptionPaid(String id, long cents, Instant at) {
    return new SubscriptionPaid(
        id, "sub", "user", "plan", "Forfait", "Plan", cents, "subscription_cycle", at, null, at);
  }

  public static SubscriptionRefunded subscriptionRefunded(String id, long cents, Instant at) {
    return new SubscriptionRefunded(id, "paid", "sub", "user", "plan", cents, at);
  }

  public static ProfessionalReviewed review(
      String id, String professional, int rating, Instant at) {
    return new ProfessionalReviewed(id, professional, rating, at);
  }

  /// Keeps them all.
  static void keep(InMemoryTotals totals, List<? extends DomainEvent> events) {
    KeepFacts keep = new KeepFacts(totals);
    events.forEach(keep::keep);
  }
}
