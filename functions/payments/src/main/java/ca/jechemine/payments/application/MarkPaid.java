package ca.jechemine.payments.application;

import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Answers;
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
  private final Answers answers;
  private final EndedAtStripe atStripe;

  public MarkPaid(
      Payments payments, Reconciliations reconciliations, Answers answers, Stripe stripe) {
    this.payments = payments;
    this.reconciliations = reconciliations;
    this.answers = answers;
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
  public Marked mark(AppointmentId id, Reconciliation how, Receipts<Marked> receipts) {
    return Retry.whenStale(() -> {
      Versioned<AppointmentPayment> read = payments.find(id).orElseThrow(Refusals::noAppointment);
      AppointmentPayment payment = read.value();
      AppointmentPayment next = payment.receivedBy(method(payment), how.at());
      if (next.equals(payment)) {
        Marked marked = new Marked(payment, true);
        answers.keep(receipts.of(marked));
        return marked;
      }
      atStripe.require(payment);
      Marked marked = new Marked(next, false);
      reconciliations.settle(PaymentChange.of(read, next, how.at()), how, receipts.of(marked));
      return marked;
    });
  }

  /// How it was going to be paid at Stripe is not how it came: by transfer, unless an administrator
  /// said otherwise (docs/adr/0080).
  private static PaymentMethod method(AppointmentPayment payment) {
    return payment.method() == PaymentMethod.MANUAL ? PaymentMethod.MANUAL : PaymentMethod.TRANSFER;
  }
}
