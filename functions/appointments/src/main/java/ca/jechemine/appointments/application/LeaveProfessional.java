package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Leaving;
import ca.jechemine.appointments.domain.Range;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.contracts.AppointmentNotice.ProfessionalLeft;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// What a client still has with a professional whom they left is called off, one appointment after
/// the other, each with what follows from it (contract 20 §2.2.1, §5.6).
public final class LeaveProfessional {

  private static final int AT_ONCE = 50;

  private final Appointments appointments;
  private final Decisions decisions;

  public LeaveProfessional(Appointments appointments, Decisions decisions) {
    this.appointments = appointments;
    this.decisions = decisions;
  }

  /// Calls them off; nothing of what was called off before.
  public void leave(ProfessionalLeft event) {
    UserId client = new UserId(event.about().clientId());
    UserId professional = new UserId(event.professionalId());
    Instant left = event.occurredAt();
    Range ahead = new Range(TorontoTime.day(left), null);
    Position from = null;
    do {
      Page<Appointment> page = appointments.ofClient(client, ahead, new PageRequest(AT_ONCE, from));
      page.items().stream()
          .filter(it -> Leaving.leave(it, professional, left).isReal())
          .forEach(it -> callOff(it, professional, left));
      from = page.next();
    } while (from != null);
  }

  private void callOff(Appointment found, UserId professional, Instant left) {
    decisions.decide(
        found.id(),
        Viewer.CLIENT,
        (appointment, _, _) -> Leaving.leave(appointment, professional, left));
  }
}
