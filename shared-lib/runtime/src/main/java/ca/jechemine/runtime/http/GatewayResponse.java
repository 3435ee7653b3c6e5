package ca.jechemine.runtime.http;

import io.avaje.jsonb.Json;
import java.util.Map;

/// The answer as HTTP API payload 2.0 wants it.
@Json
record GatewayResponse(
    int statusCode, Map<String, String> headers, String body, boolean isBase64Encoded) {}
