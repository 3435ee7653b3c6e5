package ca.jechemine.kernel;

/// A save that found the receipt of an earlier, identical request: nothing was written, and the
/// earlier answer holds.
public final class AlreadyAnswered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Receipt receipt;

  public AlreadyAnswered(Receipt receipt) {
    super("answered before", null, false, false);
    this.receipt = receipt;
  }

  /// The receipt that was there.
  public Receipt receipt() {
    return receipt;
  }
}
