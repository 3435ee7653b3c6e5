package ca.jechemine.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// A message that was pushed to a browser, as the browser reads it.
///
/// @param to the address of its subscription
/// @param ttl for how many seconds it would wait for the browser
public record Push(
    String id,
    String to,
    JsonNode message,
    long ttl,
    String urgency,
    String topic,
    Instant sentAt) {}
