package ca.jechemine.library.application;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.prescription.AppointmentId;
import ca.jechemine.library.domain.prescription.KnownAppointment;
import ca.jechemine.library.domain.prescription.People;
import ca.jechemine.library.domain.prescription.Person;
import ca.jechemine.library.domain.prescription.Relations;
import java.util.Optional;

/// Keeps of appointments whom they relate, and of accounts who is a client and who acts for whom.
/// Told twice, or late, it changes nothing.
public final class RelateReaders {

  private final Relations relations;
  private final People people;

  public RelateReaders(Relations relations, People people) {
    this.relations = relations;
    this.people = people;
  }

  /// Keeps what the event tells, unless something later is known.
  public void keep(AppointmentChanged event) {
    relations.keep(
        new KnownAppointment(
            new AppointmentId(event.appointmentId()),
            event.version(),
            new UserId(event.clientId()),
            event.professionalId() == null ? null : new UserId(event.professionalId()),
            event.status()));
  }

  /// Keeps what the event tells, unless something later is known.
  public void keep(AccountChanged event) {
    Optional<Particulars> particulars = Optional.ofNullable(event.particulars());
    people.keep(
        new Person(
            new UserId(event.userId()),
            event.version(),
            event.role(),
            particulars.map(Particulars::dateOfBirth).orElse(null),
            particulars.map(Particulars::guardianId).map(UserId::new).orElse(null),
            event.isForgotten()));
  }
}
