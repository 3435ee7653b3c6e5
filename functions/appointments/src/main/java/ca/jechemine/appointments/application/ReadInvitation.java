package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.ShownInCalendars;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.UserId;
import java.util.Map;
import java.util.Optional;

/// Reads an appointment for the calendar of whoever has to do with it.
public final class ReadInvitation {

  private final ShowAppointments show;
  private final People people;

  public ReadInvitation(ShowAppointments show, People people) {
    this.show = show;
    this.people = people;
  }

  /// An appointment that has, or had, a date, as what its reader sees it, and who is in it.
  public record Invited(
      Appointment appointment, Viewer viewer, Person reader, Map<UserId, Person> people) {}

  /// The appointment, for whoever may see it.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is none, or it has no date yet
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  /// @throws ca.jechemine.kernel.Refusal.Conflict when nothing was heard of their account yet
  public Invited of(Caller caller, AppointmentId id) {
    ShowAppointments.Shown shown = show.one(caller, id);
    Appointment appointment = shown.appointments().getFirst();
    if (ShownInCalendars.of(appointment) instanceof ShownInCalendars.Nothing) {
      throw Refusals.withoutDate();
    }
    Person reader =
        Optional.ofNullable(shown.people().get(caller.id()))
            .or(() -> people.find(caller.id()))
            .filter(it -> !it.contact().mailbox().isEmpty())
            .orElseThrow(Refusals::unheardOf);
    return new Invited(appointment, shown.viewer(), reader, shown.people());
  }
}
