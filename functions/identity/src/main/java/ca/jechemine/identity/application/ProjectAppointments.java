package ca.jechemine.identity.application;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.ClientLinks;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.kernel.UserId;

/// Keeps what the appointments domain tells of who has to do with whom.
public final class ProjectAppointments {

  private final ClientLinks links;

  public ProjectAppointments(ClientLinks links) {
    this.links = links;
  }

  /// Keeps the appointment as it became; what is known already, or was before it, changes nothing.
  public void keep(AppointmentChanged changed) {
    links.keep(
        new KnownAppointment(
            new AppointmentId(changed.appointmentId()),
            changed.version(),
            new UserId(changed.clientId()),
            changed.professionalId() == null ? null : new UserId(changed.professionalId()),
            changed.status(),
            changed.routingStatus(),
            changed.proposedTo().stream().map(UserId::new).toList(),
            changed.occurredAt()));
  }
}
