package ca.jechemine.payments.domain.receipt;

import java.time.Instant;
import java.util.List;

/// How far the receipt of an appointment is.
public sealed interface ReceiptStage
    permits IssuedReceipt, ReceiptStage.Incomplete, ReceiptStage.Needless {

  /// It cannot be issued: an insurer would ask for what is missing.
  ///
  /// @param missing the facts, as `professional.permitNumber`
  /// @param since when that was found first
  record Incomplete(List<String> missing, Instant since) implements ReceiptStage {

    public Incomplete {
      missing = List.copyOf(missing);
    }
  }

  /// The money went back before it was issued.
  record Needless() implements ReceiptStage {}
}
