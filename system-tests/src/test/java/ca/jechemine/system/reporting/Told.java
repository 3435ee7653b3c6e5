package ca.jechemine.system.reporting;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.contracts.ReviewEvent.ProfessionalReviewed;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaid;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionRefunded;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What other domains tell of what reports count.
final class Told {

  private Told() {}

  /// A session that is over.
  static AppointmentChanged completed(
      String id, long version, String client, String professional, List<String> needs, Instant at) {
    return session(id, version, "completed", client, professional, needs, at);
  }

  /// A session as it became.
  static AppointmentChanged session(
      String id,
      long version,
      String status,
      String client,
      String professional,
      List<String> needs,
      Instant at) {
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
            needs,
            false,
            "fr",
            null,
            null,
            50,
            at,
            null,
            null,
            null,
            null,
            new Payment(0, 0, 0, "pending", "card"),
            version,
            0),
        at);
  }

  /// A payment, paid or (`paidAt` null) not.
  static PaymentChanged payment(
      String id,
      long version,
      String professional,
      long cents,
      @Nullable Instant paidAt,
      Instant at) {
    return new PaymentChanged(
        id,
        version,
        "65f0c0ffee65f0c0ffee0001",
        professional,
        cents,
        0,
        0,
        null,
        paidAt == null ? "pending" : "paid",
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
        at);
  }

  static MoneyReturned returned(
      String of, String id, long version, @Nullable String professional, long cents, Instant at) {
    return new MoneyReturned(of, id, version, professional, cents, at, at);
  }

  static PurchaseChanged purchase(String id, long version, long cents, Instant at) {
    return new PurchaseChanged(
        id,
        version,
        "buyer",
        "resource",
        "Guide",
        "",
        cents,
        "completed",
        true,
        at,
        at,
        0,
        null,
        at);
  }

  static SubscriptionPaid subscriptionPaid(String id, long cents, Instant at) {
    return new SubscriptionPaid(
        id, "sub", "user", "plan", "Forfait", "Plan", cents, "subscription_cycle", at, null, at);
  }

  static SubscriptionRefunded subscriptionRefunded(String id, long cents, Instant at) {
    return new SubscriptionRefunded(id, "payment", "sub", "user", "plan", cents, at);
  }

  static ProfessionalReviewed review(String id, String professional, int rating, Instant at) {
    return new ProfessionalReviewed(id, professional, rating, at);
  }

  /// What a professional is called.
  static AccountChanged professional(String id, String firstName, String lastName, Instant at) {
    return account(id, 1, id + "@exemple.ca", firstName, lastName, AccountStatus.ACTIVE, at);
  }

  /// As when a professional's account was anonymised.
  static AccountChanged forgotten(String id, Instant at) {
    return account(
        id,
        2,
        AccountEvent.forgottenAddress(id),
        "[anonymized]",
        "[anonymized]",
        AccountStatus.INACTIVE,
        at);
  }

  private static AccountChanged account(
      String id,
      long version,
      String email,
      String firstName,
      String lastName,
      AccountStatus status,
      Instant at) {
    return new AccountChanged(
        id,
        version,
        email,
        firstName,
        lastName,
        null,
        "fr",
        Role.PROFESSIONAL,
        status,
        List.of(),
        null,
        at,
        false);
  }
}
