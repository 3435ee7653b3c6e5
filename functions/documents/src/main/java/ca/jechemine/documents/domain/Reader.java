package ca.jechemine.documents.domain;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.UserId;

/// Who reads, and from where: as access logs name them.
public record Reader(Caller caller, String address, String userAgent) {

  /// Which account.
  public UserId id() {
    return caller.id();
  }

  /// Without what is personal, so that it gets into no log.
  @Override
  public String toString() {
    return caller.toString();
  }
}
