package ca.jechemine.identity.http;

import io.avaje.jsonb.Json;

/// An answer that has nothing but a sentence to say.
@Json
record MessageAnswer(String message) {}
