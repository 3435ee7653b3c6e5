package ca.jechemine.appointments.domain;

/// Another appointment has the code already; nothing was kept, and another code may be tried.
public final class InteracCodeTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InteracCodeTaken() {
    super("an Interac code is taken", null, false, false);
  }
}
