package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;

/// The payment of an account that is given up, of which another one stays (docs/adr/0069).
public final class MergedPayment {

  private MergedPayment() {}

  /// The same of the account that stays; what is told of the appointment later says so too.
  public static AppointmentPayment of(AppointmentPayment payment, UserId survivor) {
    return new AppointmentPayment(
        payment.id(),
        payment.booking().of(survivor),
        payment.amounts(),
        payment.state(),
        payment.method(),
        payment.means(),
        payment.invoice(),
        payment.link(),
        payment.paidOut(),
        payment.money(),
        payment.dunning(),
        payment.attempts());
  }
}
