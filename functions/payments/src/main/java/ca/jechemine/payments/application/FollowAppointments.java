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
import ca.jechemine.payments.domain.Wallets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Keeps of appointments what is to be paid for them, and by when.
public final class FollowAppointments {

  private final Payments payments;
  private final Wallets wallets;

  public FollowAppointments(Payments payments, Wallets wallets) {
    this.payments = payments;
    this.wallets = wallets;
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

  /// What vouches for the client's payments vouches for this one, in the same change. Where nothing
  /// does, it is looked at once more when the change is kept: whoever saves a method meanwhile
  /// either finds the appointment waiting, or is found here.
  private void change(About about, Instant at, UnaryOperator<AppointmentPayment> then) {
    if (changed(about, at, then).means().isAwaited()) {
      changed(about, at, UnaryOperator.identity());
    }
  }

  private AppointmentPayment changed(
      About about, Instant at, UnaryOperator<AppointmentPayment> then) {
    Booking booking = new Booking(about);
    return Retry.whenStale(() -> {
      Optional<Versioned<AppointmentPayment>> read =
          payments.find(new AppointmentId(about.appointmentId()));
      PaymentChange change =
          read.map(it -> PaymentChange.of(it, next(it.value().told(booking, at), then), at))
              .orElseGet(() ->
                  PaymentChange.begun(next(AppointmentPayment.of(booking, at), then), at));
      if (!change.isNothing()) {
        payments.save(change, Optional.empty());
      }
      return change.after().value();
    });
  }

  private AppointmentPayment next(
      AppointmentPayment told, UnaryOperator<AppointmentPayment> then) {
    AppointmentPayment next = then.apply(told);
    return next.means().isAwaited()
        ? wallets.find(next.client()).value().vouchFor(next)
        : next;
  }
}
