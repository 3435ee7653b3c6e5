package ca.jechemine.payments.application;

import ca.jechemine.contracts.ProfessionalEvent.PayoutPreference;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.payout.Payee;
import ca.jechemine.payments.domain.payout.Payees;
import ca.jechemine.payments.domain.receipt.ProfessionalRecords;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Credentials;

/// Keeps of professionals what insurers want to know of them and how they want to be paid, and
/// issues the receipts that waited for it. Receipts that were issued stay as they are.
public final class KnowCredentials {

  private final ProfessionalRecords professionals;
  private final Payees payees;
  private final RetryReceipts retryReceipts;

  public KnowCredentials(
      ProfessionalRecords professionals, Payees payees, RetryReceipts retryReceipts) {
    this.professionals = professionals;
    this.payees = payees;
    this.retryReceipts = retryReceipts;
  }

  /// Keeps what the event tells, unless something later is known. Profiles name no order: the
  /// profession says which it is.
  public void keep(ProfessionalChanged event) {
    UserId id = new UserId(event.userId());
    professionals.keep(
        id,
        event.version(),
        new Credentials(
            (event.firstName() + " " + event.lastName()).strip(),
            event.specialty(),
            null,
            event.license()));
    payees.keep(payee(id, event));
    retryReceipts.of(id);
  }

  private static Payee payee(UserId id, ProfessionalChanged event) {
    PayoutPreference wish = event.payout();
    return wish == null
        ? new Payee(id, event.version(), null, null, null, null)
        : new Payee(
            id,
            event.version(),
            wish.method(),
            wish.interacEmail(),
            wish.chequeUrl(),
            wish.chequeName());
  }
}
