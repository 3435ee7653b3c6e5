package ca.jechemine.payments.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.Reconciliation;
import ca.jechemine.payments.domain.Reconciliations;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.stripe.Stripe;

/// An administrator says that the money for a session came, outside Stripe (contract 30 §7). Said
/// again, nothing changes.
public final class MarkPaid {

  private final Payments payments;
  private final Reconciliations reconciliations;
  private final EndedAtStripe atStripe;

  public MarkPaid(Payments payments, Reconciliations reconciliations, Stripe stripe) {
    this.payments = payments;
    this.reconciliations = reconciliations;
    this.atStripe = new EndedAtStripe(stripe);
  }

  /// What became of the payment.
  ///
  /// @param wasPaid whether it was paid before
  public record Marked(AppointmentPayment payment, boolean wasPaid) {}

  /// The money for that appointment came.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is no such appointment, nothing is owed for it,
  ///   it went back, or Stripe has the client's money or is about to
  public Marked mark(AppointmentId id, Reconciliation how) {
    return Retry.whenStale(() -> {
      Versioned<AppointmentPayment> read = payments.find(id).orElseThrow(Refusals::noAppointment);
      AppointmentPayment payment = read.value();
      AppointmentPayment next = payment.receivedBy(method(payment), how.at());
      if (next.equals(payment)) {
        return new Marked(payment, true);
      }
      atStripe.require(payment);
      reconciliations.settle(PaymentChange.of(read, next, how.at()), how);
      return new Marked(next, false);
    });
  }

  /// Whatever was said before: what comes outside Stripe comes by transfer, unless an administrator
  /// said otherwise.
  private static PaymentMethod method(AppointmentPayment payment) {
    return payment.method() == PaymentMethod.MANUAL ? PaymentMethod.MANUAL : PaymentMethod.TRANSFER;
  }
}
