package ca.jechemine.payments.application;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.SessionClosed;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Booking;
import ca.jechemine.payments.domain.Invoice;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Keeps of appointments what is to be paid for them, and by when.
public final class FollowAppointments {

  private final Payments payments;

  public FollowAppointments(Payments payments) {
    this.payments = payments;
  }

  /// The appointment became so.
  public void follow(About about, Instant at) {
    change(about, at, UnaryOperator.identity());
  }

  /// The session was closed with an outcome: what it was, and by when a transfer is due.
  public void close(SessionClosed event) {
    Invoice.Closure closure =
        new Invoice.Closure(event.occurredAt(), event.outcome(), event.actNature());
    change(
        event.about(),
        event.occurredAt(),
        payment ->
            payment
                .invoice()
                .closed()
                .filter(it -> it.outcome() != null || it.equals(closure))
                .map(_ -> payment)
                .orElseGet(() -> payment.with(invoiceOf(payment, closure, event))));
  }

  private static Invoice invoiceOf(
      AppointmentPayment payment, Invoice.Closure closure, SessionClosed event) {
    return payment
        .invoice()
        .closedWith(closure)
        .transfer(event.transferDueAt(), event.interacReferenceCode());
  }

  private void change(About about, Instant at, UnaryOperator<AppointmentPayment> then) {
    Booking booking = new Booking(about);
    Retry.whenStale(() -> {
      Optional<Versioned<AppointmentPayment>> read =
          payments.find(new AppointmentId(about.appointmentId()));
      PaymentChange change =
          read.map(it -> PaymentChange.of(it, then.apply(it.value().told(booking, at)), at))
              .orElseGet(() ->
                  PaymentChange.begun(then.apply(AppointmentPayment.of(booking, at)), at));
      if (!change.isNothing()) {
        payments.save(change, Optional.empty());
      }
      return change;
    });
  }
}
