package ca.jechemine.payments.http;

import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// That a method is kept for an appointment; `pending` while its bank is still to agree.
@Json
record CompletedSetupView(boolean success, boolean pending) {

  static Response answer(boolean isPending) {
    return Response.ok(new CompletedSetupView(true, isPending));
  }
}
