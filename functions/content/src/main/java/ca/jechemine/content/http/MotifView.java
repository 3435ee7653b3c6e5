package ca.jechemine.content.http;

import ca.jechemine.content.domain.Motif;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;

/// A motif as the administration reads it.
@Json
record MotifView(
    String id,
    String labelFr,
    String labelEn,
    List<String> aliases,
    boolean active,
    Instant createdAt,
    Instant updatedAt) {

  static MotifView of(Motif motif) {
    return new MotifView(
        motif.id().value(),
        motif.label().fr(),
        motif.label().en(),
        motif.aliases(),
        motif.active(),
        motif.trail().createdAt(),
        motif.trail().updatedAt());
  }

  /// The answer that tells of one.
  @Json
  record Only(MotifView motif) {}
}
