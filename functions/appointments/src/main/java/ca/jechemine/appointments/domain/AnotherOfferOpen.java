package ca.jechemine.appointments.domain;

/// Another freed time is offered to the same person now, for another of their appointments: they
/// are asked about one at a time.
public final class AnotherOfferOpen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public AnotherOfferOpen() {
    super("another freed time is offered to this person", null, false, false);
  }
}
