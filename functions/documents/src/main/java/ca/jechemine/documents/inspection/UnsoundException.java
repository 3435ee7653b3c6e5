package ca.jechemine.documents.inspection;

import ca.jechemine.documents.inspection.Finding.Reason;

/// A file is unsound: ends the inspection from however deep within.
final class UnsoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  UnsoundException(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
