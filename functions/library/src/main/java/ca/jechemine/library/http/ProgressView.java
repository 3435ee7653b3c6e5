package ca.jechemine.library.http;

import ca.jechemine.library.domain.Progress;
import ca.jechemine.library.domain.Resource;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Locale;

/// How far somebody came with a resource.
@Json
record ProgressView(long position, String unit, boolean completed, Instant at) {

  static ProgressView of(Progress progress, Resource resource) {
    return new ProgressView(
        progress.position(),
        Progress.Unit.of(resource.type()).name().toLowerCase(Locale.ROOT),
        progress.isCompleted(),
        progress.at());
  }

  /// The answer about one.
  @Json
  record Only(ProgressView progress) {}
}
