package ca.jechemine.payments.domain.receipt;

import java.time.Year;

/// An invoice's number, `JC-2026-000123`: the year in which the session was closed, and the count
/// of all invoices, which never starts again (contract 30 §8.2).
public record InvoiceNumber(Year year, long sequence) {

  /// With six digits at least.
  public String text() {
    String digits = Long.toString(sequence);
    return "JC-" + year + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
  }
}
