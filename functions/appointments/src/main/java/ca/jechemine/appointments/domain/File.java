package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is kept here of a client, as far as it can be opened (docs/adr/0035).
public record File(UserId client, Kind kind, @Nullable AppointmentId appointment) {

  /// What of it.
  public enum Kind {
    /// One appointment, with what it is about.
    APPOINTMENT("appointment"),
    /// Those of the client that were asked for at once.
    APPOINTMENTS("appointments"),
    /// Why a request was offered to whom it was.
    MATCHING("matching");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /// As `FileRead` spells it.
    public String code() {
      return code;
    }
  }

  /// An appointment.
  public static File of(Appointment appointment) {
    return new File(appointment.client(), Kind.APPOINTMENT, appointment.id());
  }

  /// The appointments of that client.
  public static File ofClient(UserId client) {
    return new File(client, Kind.APPOINTMENTS, null);
  }

  /// How that request was matched.
  public static File ofMatching(Appointment appointment) {
    return new File(appointment.client(), Kind.MATCHING, appointment.id());
  }

  /// Which appointment it is, if it is one.
  public Optional<AppointmentId> appointmentId() {
    return Optional.ofNullable(appointment);
  }

  /// Whether it is noted in the client's access log when they open it: everybody is but the client,
  /// also a guardian, and a professional to whom it is only offered (Law 25, contract 10 §10.4).
  public boolean isNotedOf(UserId reader) {
    return !reader.equals(client);
  }
}
