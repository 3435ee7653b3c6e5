package ca.jechemine.reporting.domain.dashboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened lately.
///
/// @param id the account's, or the session's
/// @param userId who joined, or who held the session; null when nobody did
public record Activity(String id, Kind kind, @Nullable String userId, Instant at) {

  /// What may happen.
  public enum Kind {
    USER_JOINED,
    SESSION_COMPLETED
  }
}
