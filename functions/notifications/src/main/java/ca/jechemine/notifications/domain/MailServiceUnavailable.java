package ca.jechemine.notifications.domain;

/// The mail service answered that it did not take the mail, for a reason that passes.
public final class MailServiceUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MailServiceUnavailable(Throwable cause) {
    super("the mail service did not take the mail", cause);
  }
}
