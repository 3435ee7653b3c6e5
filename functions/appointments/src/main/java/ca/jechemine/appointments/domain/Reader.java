package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.UserId;

/// Who asks to see something, and from where: the network address, as the gateway says it, and the
/// browser.
public record Reader(Caller caller, String address, String userAgent) {

  /// Who it is.
  public UserId id() {
    return caller.id();
  }

  /// Without name and address, so that it gets into no log.
  @Override
  public String toString() {
    return caller.toString();
  }
}
