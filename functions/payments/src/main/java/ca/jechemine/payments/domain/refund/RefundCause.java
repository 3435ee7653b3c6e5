package ca.jechemine.payments.domain.refund;

/// Why money goes back.
public enum RefundCause {
  /// An administrator asked for it.
  REQUEST("request"),
  /// The appointment was called off.
  CANCELLATION("cancellation"),
  /// It came for what was settled or called off already.
  STRAY("stray"),
  /// Somebody made it at Stripe.
  STRIPE("stripe");

  private final String code;

  RefundCause(String code) {
    this.code = code;
  }

  /// As JSON and Stripe's metadata spell it.
  public String code() {
    return code;
  }

  /// The one of that code.
  ///
  /// @throws IllegalArgumentException when there is none
  public static RefundCause of(String code) {
    for (RefundCause cause : values()) {
      if (cause.code.equals(code)) {
        return cause;
      }
    }
    throw new IllegalArgumentException("no such cause");
  }
}
