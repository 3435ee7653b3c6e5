package ca.jechemine.appointments.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the payments domain alone knows of a payment, as it told it last (contract 30 §3 to §9).
///
/// @param version rises with each change there; 0 while nothing was told
/// @param isMethodOnFile whether a means of payment is kept for the appointment
/// @param lastError why the last attempt to pay failed, as a code; null when none did, or a later
///   one went well
/// @param isDisputed whether the bank was asked to take the payment back
/// @param invoiceNumber under which the client was asked to pay; null before
/// @param receiptIssuedAt the contract's `fiscalReceiptIssuedAt`
public record Settlement(
    long version,
    boolean isMethodOnFile,
    @Nullable String lastError,
    boolean isDisputed,
    @Nullable String invoiceNumber,
    @Nullable Instant receiptIssuedAt) {

  /// Nothing was told.
  public static final Settlement UNHEARD = new Settlement(0, false, null, false, null, null);

  /// Why the last attempt to pay failed, if it did.
  public Optional<String> error() {
    return Optional.ofNullable(lastError);
  }

  /// Whether the client was asked for an amount under a number.
  public boolean isInvoiced() {
    return invoiceNumber != null;
  }

  /// The same, told at that version.
  Settlement at(long next) {
    return new Settlement(
        next, isMethodOnFile, lastError, isDisputed, invoiceNumber, receiptIssuedAt);
  }
}
