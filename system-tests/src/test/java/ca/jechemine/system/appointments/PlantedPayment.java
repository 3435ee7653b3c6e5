package ca.jechemine.system.appointments;

import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Settlement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Payments of appointments that a test puts into the store: later than whatever the payments
/// domain tells of them by itself, so that they stay as they are until a test tells otherwise.
public final class PlantedPayment {

  private static final long LATEST = 1_000_000;

  private PlantedPayment() {}

  /// One that is yet to be made.
  public static Payment pending(Prices.Shares shares, PaymentMethod method) {
    return of(shares, PaymentStatus.PENDING, method, null);
  }

  /// One that was made by card.
  public static Payment paid(Prices.Shares shares, Instant at) {
    return of(shares, PaymentStatus.PAID, PaymentMethod.CARD, at);
  }

  /// The version of what is told so many tellings after it was planted.
  public static long later(long tellings) {
    return LATEST + tellings;
  }

  private static Payment of(
      Prices.Shares shares, PaymentStatus status, PaymentMethod method, @Nullable Instant paidAt) {
    return new Payment(
        shares,
        null,
        status,
        method,
        paidAt,
        null,
        null,
        null,
        null,
        new Settlement(LATEST, false, null, false, null, null));
  }
}
