package ca.jechemine.identity.http;

import ca.jechemine.identity.domain.Origin;
import ca.jechemine.runtime.http.Request;

/// Where requests come from, as the gateway says it.
final class Origins {

  private Origins() {}

  static Origin of(Request request) {
    return new Origin(request.viewerAddress(), request.header("user-agent").orElse(""));
  }
}
