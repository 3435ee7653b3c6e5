package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Booking;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.contracts.GuestEvent.GuestResolved;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.Optional;

/// An appointment that was booked under an id which was claimed for somebody becomes that of the
/// account that they turned out to have.
public final class ResolveGuest {

  private final Appointments appointments;
  private final InstantSource clock;

  public ResolveGuest(Appointments appointments, InstantSource clock) {
    this.appointments = appointments;
    this.clock = clock;
  }

  /// Moves the appointment; nothing when it was moved before, or is not there any more.
  public void resolve(GuestResolved event) {
    Retry.whenStale(() -> attempt(event));
  }

  private boolean attempt(GuestResolved event) {
    Optional<Versioned<Appointment>> read =
        appointments.find(new AppointmentId(event.appointmentId()));
    if (read.isEmpty()) {
      return false;
    }
    Change change =
        Booking.resolved(
            read.get().value(),
            new UserId(event.userId()),
            new UserId(event.accountId()),
            clock.instant());
    appointments.save(read.get().version(), change, Optional.empty());
    return change.isReal();
  }
}
