package ca.jechemine.payments.persistence;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PaymentEvent.ReceiptDue;
import ca.jechemine.contracts.PaymentEvent.SessionInvoiced;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Booking.Stage;
import ca.jechemine.payments.domain.Invoice;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.PaymentState;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Failed;
import ca.jechemine.payments.domain.PaymentState.Overdue;
import ca.jechemine.payments.domain.PaymentState.Pending;
import ca.jechemine.payments.domain.PaymentState.Processing;
import ca.jechemine.payments.domain.PaymentState.Settled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the others hear of a change: that an appointment was billed by hand, which the others may
/// not know yet, then the payment as it became and what went back of it, then what people are told.
final class PaymentEvents {

  private PaymentEvents() {}

  /// What a receipt stands on: how the session ended, and what became of the money.
  private record Grounds(
      Invoice.Closure closure, @Nullable String invoiceNumber, PaymentState state) {

    static Optional<Grounds> of(@Nullable AppointmentPayment payment) {
      return Optional.ofNullable(payment)
          .filter(it -> it.state() instanceof Settled)
          .flatMap(it ->
              it.invoice()
                  .closed()
                  .map(closure -> new Grounds(closure, it.invoice().number(), it.state())));
    }
  }

  /// The payment itself is told only when something of it changed that others show, so that it is
  /// no echo of what the appointments domain said.
  static List<DomainEvent> of(PaymentChange change, long version, Instant now) {
    AppointmentPayment before = change.before();
    PaymentChanged after = changed(change.after().value(), version, now);
    boolean isNews =
        before == null
            || getsDate(before, change.after().value())
            || !changed(before, version, now).equals(after);
    return Stream.of(
            change.events().stream().filter(SessionInvoiced.class::isInstance),
            isNews ? Stream.of(after) : Stream.<DomainEvent>empty(),
            returned(change, version, now),
            change.events().stream().filter(it -> !(it instanceof SessionInvoiced)),
            receipt(change, now))
        .<DomainEvent>flatMap(it -> it)
        .toList();
  }

  /// The first date asks for something to vouch for the payment: whether something does is told
  /// then, also when it did before.
  private static boolean getsDate(AppointmentPayment before, AppointmentPayment after) {
    return before.booking().stage() == Stage.PENDING && after.booking().stage() != Stage.PENDING;
  }

  private static Stream<MoneyReturned> returned(PaymentChange change, long version, Instant now) {
    AppointmentPayment after = change.after().value();
    Money earlier = returned(change.before());
    Money later = returned(after);
    if (earlier.equals(later)) {
      return Stream.empty();
    }
    Instant at = after.state() instanceof Settled it ? it.refundedAt().orElse(now) : now;
    return Stream.of(
        new MoneyReturned(
            MoneyReturned.SESSION,
            after.id().value(),
            version,
            after.professional().map(UserId::value).orElse(null),
            later.minus(earlier).cents(),
            at,
            now));
  }

  private static Money returned(@Nullable AppointmentPayment payment) {
    return payment != null && payment.state() instanceof Settled it ? it.refunded() : Money.ZERO;
  }

  private static Stream<ReceiptDue> receipt(PaymentChange change, Instant now) {
    AppointmentPayment after = change.after().value();
    Optional<Grounds> grounds = Grounds.of(after);
    return grounds.isPresent() && !grounds.equals(Grounds.of(change.before()))
        ? Stream.of(new ReceiptDue(after.id().value(), now))
        : Stream.empty();
  }

  private static PaymentChanged changed(AppointmentPayment payment, long version, Instant now) {
    Invoice invoice = payment.invoice();
    return new PaymentChanged(
        payment.id().value(),
        version,
        payment.client().value(),
        payment.professional().map(UserId::value).orElse(null),
        payment.amounts().price().cents(),
        payment.amounts().platformFee().cents(),
        payment.amounts().payout().cents(),
        null,
        payment.state().code(),
        payment.method().code(),
        payment.state() instanceof Settled it ? it.received().at() : null,
        payment.state() instanceof Settled it ? it.refundedAt().orElse(null) : null,
        payment.state() instanceof Settled it ? it.refunded().cents() : 0,
        invoice.transferDueAt(),
        invoice.interacReference(),
        invoice.number(),
        payment.means().saved() != null,
        payment.means().isAwaited(),
        lastError(payment),
        payment.isDisputed(),
        invoice.receiptIssuedAt(),
        now);
  }

  private static @Nullable String lastError(AppointmentPayment payment) {
    return switch (payment.state()) {
      case Pending it -> it.lastError();
      case Failed it -> it.reason();
      case Processing _, Overdue _, Cancelled _, Settled _ -> null;
    };
  }
}
