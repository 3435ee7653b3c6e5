package ca.jechemine.identity.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody agreed to a version of a legal document. `source` is the network address that they
/// agreed from, kept as evidence; null where it was not kept.
public record Consent(Instant acceptedAt, String version, @Nullable String source) {}
