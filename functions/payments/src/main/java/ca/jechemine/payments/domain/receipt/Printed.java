package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Language;

/// A document in both languages.
public record Printed(ReceiptFile french, ReceiptFile english) {

  /// The one in that language.
  public ReceiptFile in(Language language) {
    return switch (language) {
      case FR -> french;
      case EN -> english;
    };
  }
}
