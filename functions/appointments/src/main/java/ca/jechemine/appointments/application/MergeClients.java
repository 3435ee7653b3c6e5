package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AnotherOfferOpen;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Booking;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.MergedClients;
import ca.jechemine.appointments.domain.Range;
import ca.jechemine.appointments.domain.Waitlisting;
import ca.jechemine.appointments.domain.matching.ClientWishes;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.Optional;

/// Makes the appointments of an account that is given up those of the account that stays
/// (docs/adr/0069). Each is one write, and one that was moved is not found again: whatever it dies
/// of, a repetition goes on.
public final class MergeClients {

  /// As many as one delivery goes through.
  static final int PAGE = 25;

  private final Appointments appointments;
  private final MergedClients merged;
  private final ClientWishes wishes;
  private final InstantSource clock;

  public MergeClients(
      Appointments appointments, MergedClients merged, ClientWishes wishes, InstantSource clock) {
    this.appointments = appointments;
    this.merged = merged;
    this.wishes = wishes;
    this.clock = clock;
  }

  /// Moves the next of the loser's appointments; what the survivor wishes, the identity domain
  /// tells.
  ///
  /// @return whether there are more
  public boolean move(UserId loser, UserId survivor) {
    Page<Appointment> page = appointments.ofClient(loser, Range.ALL, new PageRequest(PAGE, null));
    page.items().forEach(it -> move(it.id(), loser, survivor));
    if (page.next() != null) {
      return true;
    }
    wishes.forget(loser);
    return false;
  }

  private void move(AppointmentId id, UserId loser, UserId survivor) {
    Retry.whenStale(() -> {
      Optional<Versioned<Appointment>> read = appointments.find(id);
      read.filter(it -> it.value().client().equals(loser))
          .ifPresent(it -> move(it, loser, survivor));
      return read;
    });
  }

  /// Somebody is offered one freed time at once: where both have been, the survivor's offer stays.
  private void move(Versioned<Appointment> read, UserId loser, UserId survivor) {
    Change moved = moved(read.value(), loser, survivor);
    try {
      merged.move(loser, read, moved);
    } catch (AnotherOfferOpen busy) {
      merged.move(
          loser, read, Waitlisting.giveUp(read.value()).then(it -> moved(it, loser, survivor)));
    }
  }

  private Change moved(Appointment appointment, UserId loser, UserId survivor) {
    return Booking.resolved(appointment, loser, survivor, clock.instant());
  }
}
