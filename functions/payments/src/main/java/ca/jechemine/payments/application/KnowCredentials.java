package ca.jechemine.payments.application;

import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.receipt.ProfessionalRecords;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Credentials;

/// Keeps of professionals what insurers want to know of them, and issues the receipts that waited
/// for it. Receipts that were issued stay as they are.
public final class KnowCredentials {

  private final ProfessionalRecords professionals;
  private final RetryReceipts retryReceipts;

  public KnowCredentials(ProfessionalRecords professionals, RetryReceipts retryReceipts) {
    this.professionals = professionals;
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
    retryReceipts.of(id);
  }
}
