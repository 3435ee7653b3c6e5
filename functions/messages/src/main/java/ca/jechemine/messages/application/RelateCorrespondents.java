package ca.jechemine.messages.application;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.KnownAppointment;
import ca.jechemine.messages.domain.Relations;
import org.jspecify.annotations.Nullable;

/// Keeps of appointments whom they relate.
public final class RelateCorrespondents {

  private final Relations relations;

  public RelateCorrespondents(Relations relations) {
    this.relations = relations;
  }

  /// Keeps what the event tells, unless something later is known.
  public void keep(AppointmentChanged event) {
    relations.keep(
        new KnownAppointment(
            event.appointmentId(),
            event.version(),
            new UserId(event.clientId()),
            event.professionalId() == null ? null : new UserId(event.professionalId()),
            event.status(),
            start(event.about())));
  }

  private static String start(@Nullable About about) {
    if (about == null || about.date() == null) {
      return "";
    }
    return about.date() + "T" + (about.time() == null ? "00:00" : about.time());
  }
}
