package ca.jechemine.runtime.outbox;

import io.avaje.jsonb.Json;

/// An event on its way: who it is of stands open, what it says is sealed. `id` follows from its
/// cause, so that a repetition has the same one; `sequence` is the aggregate's version.
@Json
public record Envelope(
    String id,
    String type,
    String aggregate,
    String aggregateId,
    long sequence,
    String occurredAt,
    String payload) {}
