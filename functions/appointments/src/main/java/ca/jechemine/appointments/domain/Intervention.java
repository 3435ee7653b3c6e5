package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// That an administrator changed an appointment by hand: kept with the change, never taken away,
/// and told to the client's access log. `id` sorts by time. `from` and `to` are the statuses, who
/// is asked to open an account, or whether it is urgent.
public record Intervention(String id, Reader by, Kind kind, String from, String to, Instant at) {

  /// What they did.
  public enum Kind {
    /// Set the status (contract 20 §2.25).
    STATUS,
    /// Took the appointment away (contract 20 §2.6, contract 40 §6.6).
    DELETION,
    /// Said who is asked to open an account for a loved one (contract 20 §4.3).
    ACTIVATION,
    /// Gave the request to a professional (contract 40 §6.6).
    ASSIGNMENT,
    /// Had the request matched anew (contract 40 §6.6).
    MATCHING,
    /// Opened the request to every professional (contract 40 §6.6).
    POOL,
    /// Set the date of a request (contract 40 §6.6).
    SCHEDULE,
    /// Said that the request is urgent, or is not (contract 40 §6.6).
    EMERGENCY,
    /// Made the appointment.
    BOOKING,
    /// Changed date, place, notes or link.
    EDIT
  }

  /// Who it was.
  public UserId admin() {
    return by.id();
  }
}
