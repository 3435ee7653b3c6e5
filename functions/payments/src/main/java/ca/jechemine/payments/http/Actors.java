package ca.jechemine.payments.http;

import ca.jechemine.payments.domain.Actor;
import ca.jechemine.runtime.http.Request;

/// Who acts, and from where, as their request says it.
final class Actors {

  private Actors() {}

  static Actor of(Request request) {
    return new Actor(
        request.caller(), request.viewerAddress(), request.header("user-agent").orElse(""));
  }
}
