package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.UserId;

/// Who does what access logs keep (vouches for somebody, opens what is kept of them), and from
/// where: the network address, as the gateway says it, and the browser.
public record Actor(Caller caller, String address, String userAgent) {

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
