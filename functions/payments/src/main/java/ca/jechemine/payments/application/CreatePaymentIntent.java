package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.payments.application.BeginPayment.Begun;
import ca.jechemine.payments.application.PayableAppointments.Payable;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;

/// Begins the payment of a session by the client whose it was, or who acts for them (contract 30
/// §4).
public final class CreatePaymentIntent {

  private final PayableAppointments appointments;
  private final BeginPayment beginPayment;

  public CreatePaymentIntent(PayableAppointments appointments, BeginPayment beginPayment) {
    this.appointments = appointments;
    this.beginPayment = beginPayment;
  }

  /// The payment that the payer confirms.
  ///
  /// @throws ca.jechemine.kernel.Refusal when it is not theirs to pay, nothing is to be paid, or
  ///   Stripe takes no such payment
  public Begun create(Caller caller, AppointmentId id, MethodType type, Receipts<Begun> receipts) {
    return Retry.whenStale(() -> {
      Payable payable = appointments.find(caller.id(), id);
      Metadata payer = Metadata.none().with(Metadata.Key.CLIENT_ID, payable.client().id().value());
      return beginPayment.begin(payable.payment(), payable.client(), type, payer, receipts);
    });
  }
}
