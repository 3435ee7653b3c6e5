package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// That an administrator changed an appointment by hand: kept with the change, and never taken
/// away. `from` and `to` are the statuses, or who is asked to open an account.
public record Intervention(UserId admin, Kind kind, String from, String to, Instant at) {

  /// What they did.
  public enum Kind {
    /// Set the status (contract 20 §2.25).
    STATUS,
    /// Took the appointment away (contract 20 §2.6).
    DELETION,
    /// Said who is asked to open an account for a loved one (contract 20 §4.3).
    ACTIVATION
  }
}
