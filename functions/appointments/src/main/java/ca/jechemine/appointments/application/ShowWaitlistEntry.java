package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.File;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.appointments.domain.waitlist.SlotOffer;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Shows a client, or their guardian, whether they wait, for what, and what is offered to them.
public final class ShowWaitlistEntry {

  private final Decisions decisions;
  private final Professionals professionals;
  private final OpenFile openFile;
  private final InstantSource clock;

  public ShowWaitlistEntry(
      Decisions decisions, Professionals professionals, OpenFile openFile, InstantSource clock) {
    this.decisions = decisions;
    this.professionals = professionals;
    this.openFile = openFile;
    this.clock = clock;
  }

  /// An appointment, what its client waits for, and what they can take up now with whom.
  public record Shown(
      AppointmentId appointment, Optional<WaitlistEntry> entry, Optional<Offered> offer) {}

  /// A time that can be taken up now, and the professional's name as far as it is known.
  public record Offered(SlotOffer offer, Optional<String> professional) {}

  /// As it is now, which is a reading of the appointment.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such appointment
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  public Shown show(Reader reader, AppointmentId id) {
    Appointment appointment = decisions.read(id).value();
    if (decisions.viewer(reader.caller(), appointment, clock.instant()) != Viewer.CLIENT) {
      throw Refusals.waitlistIsForClients();
    }
    openFile.open(File.of(appointment), reader);
    return of(appointment);
  }

  /// The same of one that was just read or changed.
  public Shown of(Appointment appointment) {
    Instant now = clock.instant();
    return new Shown(
        appointment.id(),
        appointment.waiting().filter(it -> !it.isOver(TorontoTime.day(now))),
        appointment
            .slotOffer()
            .filter(it -> it.isOpen(now))
            .map(it ->
                new Offered(it, professionals.find(it.professional()).map(Professional::name))));
  }
}
