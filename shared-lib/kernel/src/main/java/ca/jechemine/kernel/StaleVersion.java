package ca.jechemine.kernel;

/// A save that lost a race: someone else changed the thing since it was read. Decide again from a
/// fresh read.
public final class StaleVersion extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StaleVersion(String what) {
    super(what + " was changed by someone else since it was read", null, false, false);
  }
}
