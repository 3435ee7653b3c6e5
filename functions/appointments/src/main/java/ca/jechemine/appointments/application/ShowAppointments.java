package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.File;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Shows appointments with the people in them.
public final class ShowAppointments {

  /// As many people as one read takes.
  private static final int AT_ONCE = 100;

  private final People people;
  private final Decisions decisions;
  private final OpenFile openFile;
  private final InstantSource clock;

  public ShowAppointments(
      People people, Decisions decisions, OpenFile openFile, InstantSource clock) {
    this.people = people;
    this.decisions = decisions;
    this.openFile = openFile;
    this.clock = clock;
  }

  /// Appointments, as what they are seen, and who is in them.
  public record Shown(List<Appointment> appointments, Viewer viewer, Map<UserId, Person> people) {}

  /// One, for whoever may see it, which is a reading of it.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is none
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  public Shown one(Reader reader, AppointmentId id) {
    Appointment appointment = decisions.read(id).value();
    Viewer viewer = decisions.viewer(reader.caller(), appointment, clock.instant());
    openFile.open(File.of(appointment), reader);
    return with(List.of(appointment), viewer);
  }

  /// The one that was decided upon. A change tells of itself; a decision that changes nothing shows
  /// the appointment all the same, and is a reading of it.
  public Shown decided(Reader reader, Decisions.Decided decided) {
    if (!decided.isNew()) {
      openFile.open(File.of(decided.appointment()), reader);
    }
    return with(List.of(decided.appointment()), decided.viewer());
  }

  /// Those of one client, who was asked for: a reading of them unless there is none.
  public Shown ofClient(Reader reader, UserId client, List<Appointment> shown, Viewer viewer) {
    if (!shown.isEmpty()) {
      openFile.open(File.ofClient(client), reader);
    }
    return with(shown, viewer);
  }

  /// The people in these appointments, which are of whoever they are of: a list is no reading. A
  /// client sees what they were told.
  public Shown with(List<Appointment> read, Viewer viewer) {
    List<Appointment> shown =
        viewer == Viewer.CLIENT ? read.stream().map(Appointment::asTold).toList() : read;
    return new Shown(shown, viewer, people(shown));
  }

  private Map<UserId, Person> people(Collection<Appointment> shown) {
    return shown.stream()
        .flatMap(it -> Stream.concat(Stream.of(it.client()), it.state().professional().stream()))
        .distinct()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .flatMap(it -> people.findAll(it).values().stream())
        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
  }
}
