package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// Lists somebody's appointments for an administrator, the latest date first (contract 40 §6.5): a
/// professional's, which is no reading of anybody's file, or a client's, which is one of theirs
/// unless there is none (docs/adr/0035).
public final class ListUserAppointments {

  private final Appointments appointments;
  private final People people;
  private final ShowAppointments show;

  public ListUserAppointments(Appointments appointments, People people, ShowAppointments show) {
    this.appointments = appointments;
    this.people = people;
    this.show = show;
  }

  /// What a page shows. `next` is where the following one starts; null at the end.
  public record Listed(ShowAppointments.Shown shown, @Nullable Position next) {}

  /// A page.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when nobody is known under that id
  public Listed page(Reader reader, UserId user, PageRequest page) {
    Person person = people.find(user).orElseThrow(Refusals::noSuchPerson);
    if (person.role() == Role.PROFESSIONAL) {
      Page<Appointment> read = appointments.newestOfProfessional(user, page);
      return new Listed(show.with(read.items(), Viewer.ADMIN), read.next());
    }
    Page<Appointment> read = appointments.newestOfClient(user, page);
    return new Listed(show.ofClient(reader, user, read.items(), Viewer.ADMIN), read.next());
  }
}
