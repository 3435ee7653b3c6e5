package ca.jechemine.payments.domain.receipt;

import java.time.Year;

/// An invoice's number, `JC-2026-000123`: the year in which the session was closed, and the count
/// of all invoices, which never starts again (contract 30 §8.2).
public record InvoiceNumber(Year year, long sequence) {

  /// The number that is written so.
  ///
  /// @throws IllegalArgumentException when it is none
  public static InvoiceNumber parse(String text) {
    String[] parts = text.split("-", -1);
    if (parts.length != 3 || !parts[0].equals("JC")) {
      throw new IllegalArgumentException("no number of an invoice");
    }
    return new InvoiceNumber(Year.parse(parts[1]), Long.parseLong(parts[2]));
  }

  /// With six digits at least.
  public String text() {
    String digits = Long.toString(sequence);
    return "JC-" + year + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
  }
}
