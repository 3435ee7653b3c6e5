package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Money;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The payment of an appointment in dollars (contract 20 §0): the price for clients and
/// administrators, the payout for professionals, never both. `stripePaymentMethodId` is a constant
/// that says that payment is vouched for.
@Json
record PaymentView(
    @Nullable BigDecimal price,
    @Nullable BigDecimal listPrice,
    @Nullable BigDecimal professionalPayout,
    String status,
    String method,
    @Nullable Instant paidAt,
    @Nullable Instant refundedAt,
    @Nullable Instant transferDueAt,
    @Nullable String interacReferenceCode,
    @Nullable String stripePaymentMethodId) {

  private static final String VOUCHED_FOR = "saved";

  static PaymentView of(Payment payment, Viewer viewer, Optional<Person> client) {
    return switch (viewer) {
      case PROFESSIONAL, OFFERED ->
          new PaymentView(
              null,
              null,
              dollars(payment.shares().professionalPayout()),
              payment.status().code(),
              payment.method().code(),
              payment.paidAt(),
              null,
              null,
              null,
              null);
      case CLIENT, ADMIN ->
          new PaymentView(
              dollars(payment.shares().price()),
              Optional.ofNullable(payment.listPrice()).map(PaymentView::dollars).orElse(null),
              null,
              payment.status().code(),
              payment.method().code(),
              payment.paidAt(),
              payment.refundedAt(),
              payment.transferDueAt(),
              payment.interacReferenceCode(),
              client
                  .filter(it -> it.guarantee() == Guarantee.GREEN)
                  .map(_ -> VOUCHED_FOR)
                  .orElse(null));
    };
  }

  private static BigDecimal dollars(Money money) {
    return BigDecimal.valueOf(money.cents(), 2);
  }
}
