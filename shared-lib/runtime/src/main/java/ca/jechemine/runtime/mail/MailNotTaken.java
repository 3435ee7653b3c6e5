package ca.jechemine.runtime.mail;

/// SES answered that it did not take a mail. What it says about it in words may name addresses, and
/// is left out.
public final class MailNotTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String error;

  MailNotTaken(int status, String error, String requestId) {
    super("SES answered " + status + " " + error + " (" + requestId + ")");
    this.error = error;
  }

  /// The kind of error, as the API's reference spells it (`MessageRejected`,
  /// `TooManyRequestsException`, …); empty when the answer names none.
  public String error() {
    return error;
  }
}
