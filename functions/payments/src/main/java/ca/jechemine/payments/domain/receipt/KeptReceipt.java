package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;

/// The receipt of one appointment; there is never another one.
public record KeptReceipt(
    AppointmentId appointment, UserId client, UserId professional, ReceiptStage stage) {

  /// It is that far now.
  public KeptReceipt in(ReceiptStage next) {
    return new KeptReceipt(appointment, client, professional, next);
  }

  /// The same of another account: the one that stays of two that were merged.
  public KeptReceipt of(UserId next) {
    return new KeptReceipt(appointment, next, professional, stage);
  }

  /// Without the people.
  @Override
  public String toString() {
    return "the receipt of " + appointment;
  }
}
