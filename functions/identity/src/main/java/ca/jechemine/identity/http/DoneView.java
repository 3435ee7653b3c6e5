package ca.jechemine.identity.http;

import io.avaje.jsonb.Json;

/// It is done, and there is nothing else to tell.
@Json
record DoneView(boolean success) {}
