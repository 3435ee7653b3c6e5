package ca.jechemine.identity.http;

import io.avaje.jsonb.Json;

/// That it was done.
@Json
record OkView(boolean ok) {

  static final OkView OK = new OkView(true);
}
