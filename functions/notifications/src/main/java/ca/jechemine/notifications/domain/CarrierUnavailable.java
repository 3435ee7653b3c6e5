package ca.jechemine.notifications.domain;

/// A mail or telephone service answered that it did not take the message, for a reason that passes.
public final class CarrierUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CarrierUnavailable(Throwable cause) {
    super("the service did not take the message", cause);
  }
}
