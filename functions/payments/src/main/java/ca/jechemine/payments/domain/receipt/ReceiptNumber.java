package ca.jechemine.payments.domain.receipt;

import java.util.Locale;

/// The number on a receipt or on a credit note (contract 30 §8.2).
public record ReceiptNumber(String text) {

  /// The receipt of an appointment: `REC-` and the last eight characters of its id.
  public static ReceiptNumber ofReceipt(String appointmentId) {
    return new ReceiptNumber("REC-" + tail(appointmentId));
  }

  /// The credit note that corrects the receipt: `NC-`, the same eight characters, and which of the
  /// appointment's credit notes it is, from 1.
  ReceiptNumber ofCreditNote(int ordinal) {
    if (ordinal < 1) {
      throw new IllegalArgumentException("the first credit note is number 1");
    }
    return new ReceiptNumber(text.replaceFirst("^REC-", "NC-") + "-" + ordinal);
  }

  private static String tail(String id) {
    return id.substring(Math.max(0, id.length() - 8)).toUpperCase(Locale.ROOT);
  }
}
