package ca.jechemine.contact.http;

import io.avaje.jsonb.Json;

/// It is done, and there is nothing more to say.
@Json
record Success(boolean success) {}
