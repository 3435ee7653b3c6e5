package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Money;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The payment of an appointment in dollars, each reader's part of it (contract 30 §1.2): the price
/// for clients, the payout for professionals, both for administrators. `stripePaymentMethodId` is a
/// constant that says that payment is vouched for.
///
/// What failed or is overdue is `pending` to whoever owes it: their page lists nothing else as
/// owed, and they are to find it there and pay (contract 30 §4, §10).
@Json
record PaymentView(
    @Nullable BigDecimal price,
    @Nullable BigDecimal listPrice,
    @Nullable BigDecimal platformFee,
    @Nullable BigDecimal professionalPayout,
    String status,
    String method,
    @Nullable Instant paidAt,
    @Nullable Instant refundedAt,
    @Nullable BigDecimal refundedAmount,
    @Nullable Instant transferDueAt,
    @Nullable String interacReferenceCode,
    @Nullable String invoiceNumber,
    @Nullable Failure lastPaymentError,
    @Nullable Boolean disputed,
    @Nullable String stripePaymentMethodId) {

  private static final String VOUCHED_FOR = "on_file";

  /// What is said of a failure when the payments domain named no other code.
  private static final String UNNAMED = "CHARGE_FAILED";

  /// What a payer is not told: whoever pays may not be whose card it is (Stripe's advice on decline
  /// codes, https://docs.stripe.com/declines/codes).
  private static final Set<String> UNSPOKEN =
      Set.of("fraudulent", "lost_card", "merchant_blacklist", "pickup_card", "stolen_card");

  private static final String DECLINED = "card_declined";

  static PaymentView of(Payment payment, Viewer viewer, Optional<Person> client) {
    return switch (viewer) {
      case PROFESSIONAL, OFFERED -> toProfessional(payment);
      case CLIENT -> toClient(payment, client);
      case ADMIN -> toAdministrator(payment, client);
    };
  }

  private static PaymentView toProfessional(Payment payment) {
    return new PaymentView(
        null,
        null,
        null,
        dollars(payment.shares().professionalPayout()),
        payment.status().code(),
        payment.method().code(),
        payment.paidAt(),
        null,
        null,
        payment.transferDueAt(),
        null,
        null,
        null,
        null,
        null);
  }

  private static PaymentView toClient(Payment payment, Optional<Person> client) {
    return new PaymentView(
        dollars(payment.shares().price()),
        null,
        null,
        null,
        statusToClient(payment).code(),
        payment.method().code(),
        payment.paidAt(),
        payment.refundedAt(),
        optionalDollars(payment.refunded()),
        payment.transferDueAt(),
        payment.interacReferenceCode(),
        payment.settlement().invoiceNumber(),
        failure(payment).map(PaymentView::spoken).orElse(null),
        null,
        vouchedFor(payment, client));
  }

  private static PaymentView toAdministrator(Payment payment, Optional<Person> client) {
    return new PaymentView(
        dollars(payment.shares().price()),
        optionalDollars(payment.listPrice()),
        dollars(payment.shares().platformFee()),
        dollars(payment.shares().professionalPayout()),
        payment.status().code(),
        payment.method().code(),
        payment.paidAt(),
        payment.refundedAt(),
        optionalDollars(payment.refunded()),
        payment.transferDueAt(),
        payment.interacReferenceCode(),
        payment.settlement().invoiceNumber(),
        failure(payment).orElse(null),
        payment.settlement().isDisputed(),
        vouchedFor(payment, client));
  }

  private static PaymentStatus statusToClient(Payment payment) {
    return switch (payment.status()) {
      case FAILED, OVERDUE -> PaymentStatus.PENDING;
      case PENDING, PROCESSING, PAID, REFUNDED, PARTIALLY_REFUNDED, CANCELLED -> payment.status();
    };
  }

  private static Optional<Failure> failure(Payment payment) {
    return payment
        .settlement()
        .error()
        .or(() ->
            payment.status() == PaymentStatus.FAILED ? Optional.of(UNNAMED) : Optional.empty())
        .map(Failure::new);
  }

  private static Failure spoken(Failure failure) {
    return UNSPOKEN.contains(failure.code()) ? new Failure(DECLINED) : failure;
  }

  private static @Nullable String vouchedFor(Payment payment, Optional<Person> client) {
    boolean isGreen = client.filter(it -> it.guarantee() == Guarantee.GREEN).isPresent();
    return isGreen || payment.settlement().isMethodOnFile() ? VOUCHED_FOR : null;
  }

  private static @Nullable BigDecimal optionalDollars(@Nullable Money money) {
    return money == null ? null : dollars(money);
  }

  static BigDecimal dollars(Money money) {
    return BigDecimal.valueOf(money.cents(), 2);
  }

  /// Why the last attempt to pay failed.
  @Json
  record Failure(String code) {}
}
