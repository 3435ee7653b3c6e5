package ca.jechemine.appointments.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who called an appointment off, when and why.
public record Cancellation(Party by, Instant at, @Nullable String reason) {

  /// Without the reason, so that it gets into no log.
  @Override
  public String toString() {
    return "cancelled by the " + by.code();
  }
}
