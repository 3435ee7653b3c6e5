package ca.jechemine.identity.application;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.identity.domain.Activities;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.ClientLinks;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.kernel.UserId;

/// Keeps what the appointments domain tells of who has to do with whom.
public final class ProjectAppointments {

  private final ClientLinks links;
  private final Activities activities;

  public ProjectAppointments(ClientLinks links, Activities activities) {
    this.links = links;
    this.activities = activities;
  }

  /// Keeps the appointment as it became, and that both used their accounts: whoever is in care is
  /// never forgotten for not signing in. What is known already, or was before it, changes nothing.
  public void keep(AppointmentChanged changed) {
    activities.note(new UserId(changed.clientId()), changed.occurredAt());
    if (changed.professionalId() != null) {
      activities.note(new UserId(changed.professionalId()), changed.occurredAt());
    }
    links.keep(
        new KnownAppointment(
            new AppointmentId(changed.appointmentId()),
            changed.version(),
            new UserId(changed.clientId()),
            changed.professionalId() == null ? null : new UserId(changed.professionalId()),
            changed.status(),
            changed.routingStatus(),
            changed.proposedTo().stream().map(UserId::new).toList(),
            changed.about() == null ? null : changed.about().payment().status(),
            changed.about() == null ? null : changed.about().payment().transferDueAt(),
            changed.occurredAt()));
  }
}
