package ca.jechemine.documents.application;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.documents.domain.AppointmentId;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.KnownAppointment;
import ca.jechemine.documents.domain.Relations;
import ca.jechemine.kernel.UserId;

/// Keeps of appointments whom they relate, and which letters they came with.
public final class RelatePeople {

  private final Relations relations;
  private final LapseRequests lapseRequests;

  public RelatePeople(Relations relations, LapseRequests lapseRequests) {
    this.relations = relations;
    this.lapseRequests = lapseRequests;
  }

  /// Keeps what the event tells, unless something later is known; what is asked of the client by
  /// whom no appointment relates to them any more lapses.
  public void keep(AppointmentChanged event) {
    relations.keep(
        new KnownAppointment(
            new AppointmentId(event.appointmentId()),
            event.version(),
            new UserId(event.clientId()),
            event.professionalId() == null ? null : new UserId(event.professionalId()),
            event.status(),
            event.routingStatus(),
            event.proposedTo().stream().map(UserId::new).toList(),
            event.referralFileId() == null ? null : new FileId(event.referralFileId())));
    lapseRequests.ofClient(new UserId(event.clientId()));
  }
}
