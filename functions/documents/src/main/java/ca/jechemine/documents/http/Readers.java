package ca.jechemine.documents.http;

import ca.jechemine.documents.domain.Reader;
import ca.jechemine.runtime.http.Request;

/// Who asks to see something, as their request says it.
final class Readers {

  private Readers() {}

  static Reader of(Request request) {
    return new Reader(
        request.caller(), request.viewerAddress(), request.header("user-agent").orElse(""));
  }
}
