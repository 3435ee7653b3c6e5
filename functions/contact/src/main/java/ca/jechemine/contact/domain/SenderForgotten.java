package ca.jechemine.contact.domain;

/// A message was to be kept as that of somebody with an account who is forgotten: nothing was
/// written.
public final class SenderForgotten extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SenderForgotten() {
    super("the sender is forgotten", null, false, false);
  }
}
