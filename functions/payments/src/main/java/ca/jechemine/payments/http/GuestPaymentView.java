package ca.jechemine.payments.http;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.payments.application.GuestPayments.Shown;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a link for paying shows (contract 30 §4); the price in dollars.
@Json
record GuestPaymentView(
    String appointmentId,
    @Nullable String date,
    @Nullable String time,
    int duration,
    String type,
    String therapyType,
    BigDecimal price,
    String guestName,
    String guestEmail,
    String professionalName,
    boolean alreadyPaid,
    @Nullable Instant paidAt,
    String appointmentStatus,
    boolean hasPaymentMethodOnFile,
    boolean interacTrustPending) {

  private static final String NOBODY = "Professional";
  private static final String TO_BE_PAID = "completed";

  static Response answer(Shown shown) {
    AppointmentPayment payment = shown.payment();
    About about = payment.booking().about();
    Guarantee guarantee = shown.wallet().guarantee();
    return Response.ok(
        new GuestPaymentView(
            payment.id().value(),
            about.date(),
            about.time(),
            about.duration(),
            about.type(),
            about.therapyType(),
            BigDecimal.valueOf(payment.amounts().price().cents(), 2),
            shown.client().name(),
            shown.client().email(),
            shown.professional().map(Person::name).filter(it -> !it.isEmpty()).orElse(NOBODY),
            payment.state() instanceof Settled,
            payment.state() instanceof Settled it ? it.received().at() : null,
            status(payment),
            payment.means().method().isPresent() || guarantee.source().isPresent(),
            guarantee == Guarantee.PENDING_ADMIN && payment.method() == PaymentMethod.TRANSFER));
  }

  /// Whatever is over and due is shown as completed: the page takes money for nothing else, and a
  /// session that was missed, or called off too late, is to be paid as well.
  private static String status(AppointmentPayment payment) {
    boolean isDue = payment.state() instanceof Due;
    return Optional.of(TO_BE_PAID)
        .filter(_ -> isDue && payment.invoice().closed().isPresent())
        .orElse(payment.booking().about().status());
  }
}
