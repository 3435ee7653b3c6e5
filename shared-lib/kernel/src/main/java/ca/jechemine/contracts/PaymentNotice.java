package ca.jechemine.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What people are told of the payment of an appointment (contract 30 §19, contract 40 §3.3). Each
/// is written in the transaction of the change itself and carries the appointment as it was told
/// last. Amounts are cents. `payToken` opens the page on which nobody has to sign in: it is there
/// once the session is over, and before for clients without a space.
public sealed interface PaymentNotice extends DomainEvent {

  @Override
  default String aggregate() {
    return "PAYMENT";
  }

  /// The appointment.
  AppointmentNotice.About about();

  @Override
  default String aggregateId() {
    return about().appointmentId();
  }

  /// The session has its first date; how it will be paid is still to be said (catalogue 37, 38).
  record PaymentInvited(
      AppointmentNotice.About about, @Nullable String payToken, Instant occurredAt)
      implements PaymentNotice {}

  /// Somebody paid by a link, without signing in (catalogue 39).
  record GuestPaymentCompleted(AppointmentNotice.About about, long amountCents, Instant occurredAt)
      implements PaymentNotice {}

  /// A payment did not go through (catalogue 40). `reason` is a code, never Stripe's words.
  record PaymentFailed(
      AppointmentNotice.About about,
      long amountCents,
      String reason,
      @Nullable String payToken,
      Instant occurredAt)
      implements PaymentNotice {}

  /// Money is on its way back (catalogue 41).
  record PaymentRefunded(
      AppointmentNotice.About about, long amountCents, boolean isPartial, Instant occurredAt)
      implements PaymentNotice {}

  /// The client asks to pay by transfer, and administrators are to decide (catalogue 42).
  record TransferTrustRequested(AppointmentNotice.About about, Instant occurredAt)
      implements PaymentNotice {}

  /// How to pay by transfer (catalogue 43). `reference` is what the client writes with it.
  record TransferInstructed(
      AppointmentNotice.About about, long amountCents, String reference, Instant occurredAt)
      implements PaymentNotice {}

  /// The session is over and to be paid (catalogue 45). `invoiceNumber` is what a transfer says.
  record InvoiceIssued(
      AppointmentNotice.About about,
      long amountCents,
      String invoiceNumber,
      @Nullable String payToken,
      Instant occurredAt)
      implements PaymentNotice {}

  /// It is still to be paid (catalogue 44, 46). `number` is 1, or 2 for the last time.
  record InvoiceReminded(
      AppointmentNotice.About about,
      long amountCents,
      String invoiceNumber,
      int number,
      @Nullable String payToken,
      Instant occurredAt)
      implements PaymentNotice {}

  /// It was not paid in time; for administrators (catalogue 47).
  record PaymentOverdue(
      AppointmentNotice.About about, long amountCents, String invoiceNumber, Instant occurredAt)
      implements PaymentNotice {}

  /// The receipt is there (catalogue 48). `objectKey` is where its file is kept.
  record ReceiptIssued(
      AppointmentNotice.About about,
      long amountCents,
      String receiptNumber,
      String objectKey,
      Instant occurredAt)
      implements PaymentNotice {}

  /// The session was held or missed, is unpaid, and no method is kept for it: for the client
  /// (catalogue 53) and for administrators (catalogue 54, 55).
  record UnpaidSessionNoticed(
      AppointmentNotice.About about, @Nullable String payToken, Instant occurredAt)
      implements PaymentNotice {}

  /// An administrator asks the client once more for something to vouch for the payment of a session
  /// that is to come (catalogue 49; contract 30 §6).
  record GuaranteeReminded(AppointmentNotice.About about, Instant occurredAt)
      implements PaymentNotice {}

  /// The client's bank asks for the money back; for administrators (contract 30 §9).
  record DisputeOpened(
      AppointmentNotice.About about, long amountCents, String disputeId, Instant occurredAt)
      implements PaymentNotice {}

  /// That is decided; for administrators. `isWon`: the money is back, and otherwise it is lost.
  record DisputeDecided(
      AppointmentNotice.About about,
      long amountCents,
      String disputeId,
      boolean isWon,
      Instant occurredAt)
      implements PaymentNotice {}

  /// The credit note of a receipt is there (contract 30 §8). `amountCents` is what went back by it,
  /// `objectKey` where its file is kept.
  record CreditNoteIssued(
      AppointmentNotice.About about,
      long amountCents,
      String noteNumber,
      String objectKey,
      Instant occurredAt)
      implements PaymentNotice {}
}
