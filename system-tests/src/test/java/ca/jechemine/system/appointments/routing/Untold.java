package ca.jechemine.system.appointments.routing;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.UndoWindow;
import ca.jechemine.appointments.domain.Undoing;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import java.time.Instant;
import java.util.Optional;

/// Requests with an answer of which nobody was told yet, whatever is set.
public final class Untold {

  private final Cast cast;

  public Untold(Cast cast) {
    this.cast = cast;
  }

  /// One that the professional took, which was offered to another one as well; they may take it
  /// back until then.
  public AppointmentId taken(Professional professional, Instant until) {
    Appointments appointments = cast.domain().appointments();
    AppointmentId id = cast.request(cast.offered(professional, cast.professional()));
    Versioned<Appointment> read = appointments.find(id).orElseThrow();
    appointments.save(
        read.version(),
        Undoing.accept(
            read.value(),
            professional.id(),
            read.value().payment().shares(),
            UndoWindow.LONGEST,
            until.minus(UndoWindow.LONGEST)),
        Optional.empty());
    return id;
  }
}
