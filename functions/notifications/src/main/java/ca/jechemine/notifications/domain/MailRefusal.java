package ca.jechemine.notifications.domain;

/// The mail service's last word on a mail that it will not take, such as `REJECTED`.
public final class MailRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  public MailRefusal(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /// Why, as a code.
  public String reason() {
    return reason;
  }
}
