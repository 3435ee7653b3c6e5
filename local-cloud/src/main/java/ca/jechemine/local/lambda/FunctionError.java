package ca.jechemine.local.lambda;

/// A function did not answer: it could not be built, threw, or took too long.
public final class FunctionError extends Exception {

  /// What went wrong, from the caller's point of view.
  public enum Kind {
    /// Its class could not be loaded or constructed.
    INIT,
    /// It threw.
    UNHANDLED,
    /// It was not done within its timeout.
    TIMED_OUT
  }

  private final Kind kind;

  FunctionError(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  FunctionError(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
