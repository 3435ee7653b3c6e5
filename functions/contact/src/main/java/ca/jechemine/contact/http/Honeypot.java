package ca.jechemine.contact.http;

import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.log.Metric;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells the programs that fill in every field of a form from people, who do not see the field
/// `website`.
final class Honeypot {

  private final Log log;

  Honeypot(Log log) {
    this.log = log;
  }

  /// Whether the field was filled in; those that were are counted.
  boolean caught(@Nullable String website) {
    if (website == null || website.isBlank()) {
      return false;
    }
    log.measure("honeypot filled in", Map.of(), List.of(Metric.count("honeypotFilled", 1)));
    return true;
  }
}
