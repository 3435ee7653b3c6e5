package ca.jechemine.identity.http;

import io.avaje.jsonb.Json;
import java.util.Map;

/// What the gateway is told: a simple response.
@Json
record AuthorizerAnswer(boolean isAuthorized, Map<String, String> context) {}
