package ca.jechemine.payments.domain.receipt;

/// Where documents are kept as they were issued.
public interface ReceiptFiles {

  /// Keeps the bytes under a name that says what they are: other bytes never take their place.
  ///
  /// @param name of letters, digits, `-` and `_`, without an ending
  ReceiptFile keep(String appointmentId, String name, byte[] content);

  /// The bytes as they were kept.
  ///
  /// @throws IllegalStateException when they are not there, or others
  byte[] read(ReceiptFile file);
}
