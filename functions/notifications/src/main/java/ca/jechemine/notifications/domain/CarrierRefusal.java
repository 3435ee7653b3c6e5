package ca.jechemine.notifications.domain;

/// The last word of a mail or telephone service on a message that it will not take, such as
/// `REJECTED`.
public final class CarrierRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  public CarrierRefusal(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /// Why, as a code.
  public String reason() {
    return reason;
  }
}
