package ca.jechemine.payments.domain;

/// Another appointment's transfer is marked so: the next reference is to be tried.
public final class InteracReferenceTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InteracReferenceTaken() {
    super("another transfer is marked so", null, false, false);
  }
}
