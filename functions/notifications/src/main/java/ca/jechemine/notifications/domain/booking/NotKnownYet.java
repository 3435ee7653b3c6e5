package ca.jechemine.notifications.domain.booking;

/// Somebody is to be told whose account is not known here yet: the event overtook the copy of the
/// account. It is to be delivered again.
public final class NotKnownYet extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotKnownYet() {
    super("whoever is to be told is not known here yet");
  }
}
