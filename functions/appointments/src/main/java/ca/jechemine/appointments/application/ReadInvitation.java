package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.File;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.ShownInCalendars;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads an appointment for the calendar of whoever has to do with it.
public final class ReadInvitation {

  private final Decisions decisions;
  private final ShowAppointments show;
  private final OpenFile openFile;
  private final People people;
  private final InstantSource clock;

  public ReadInvitation(
      Decisions decisions,
      ShowAppointments show,
      OpenFile openFile,
      People people,
      InstantSource clock) {
    this.decisions = decisions;
    this.show = show;
    this.openFile = openFile;
    this.people = people;
    this.clock = clock;
  }

  /// An appointment that has, or had, a date, as what its reader sees it, and who is in it.
  public record Invited(
      Appointment appointment, Viewer viewer, Person reader, Map<UserId, Person> people) {}

  /// The appointment, for whoever may see it, which is a reading of it.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is none, or it has no date yet
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  /// @throws ca.jechemine.kernel.Refusal.Conflict when nothing was heard of their account yet
  public Invited of(Reader reader, AppointmentId id) {
    Appointment appointment = decisions.read(id).value();
    Viewer viewer = decisions.viewer(reader.caller(), appointment, clock.instant());
    if (ShownInCalendars.of(appointment) instanceof ShownInCalendars.Nothing) {
      throw Refusals.withoutDate();
    }
    Map<UserId, Person> shown = show.with(List.of(appointment), viewer).people();
    Person self =
        Optional.ofNullable(shown.get(reader.id()))
            .or(() -> people.find(reader.id()))
            .filter(it -> !it.contact().mailbox().isEmpty())
            .orElseThrow(Refusals::unheardOf);
    openFile.open(File.of(appointment), reader);
    return new Invited(appointment, viewer, self, shown);
  }
}
