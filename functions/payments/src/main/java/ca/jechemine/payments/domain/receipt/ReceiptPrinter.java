package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Language;

/// Turns a content into the document that is kept and handed out.
public interface ReceiptPrinter {

  /// A PDF of one page. The same content in the same language gives the same bytes.
  byte[] print(ReceiptContent content, Language language);
}
