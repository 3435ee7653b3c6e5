package ca.jechemine.payments.http;

import ca.jechemine.payments.domain.Approver;
import ca.jechemine.runtime.http.Request;

/// Who vouches, and from where, out of a request.
final class Approvers {

  private Approvers() {}

  static Approver of(Request request) {
    return new Approver(
        request.caller(), request.viewerAddress(), request.header("user-agent").orElse(""));
  }
}
