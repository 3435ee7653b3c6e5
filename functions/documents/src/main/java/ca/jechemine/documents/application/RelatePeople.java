package ca.jechemine.documents.application;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.documents.domain.AppointmentId;
import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.KnownAppointment;
import ca.jechemine.documents.domain.Relations;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.Optional;

/// Keeps of appointments whom they relate, and which letters they came with.
public final class RelatePeople {

  private final Relations relations;
  private final LapseRequests lapseRequests;
  private final Files files;
  private final InstantSource clock;

  public RelatePeople(
      Relations relations, LapseRequests lapseRequests, Files files, InstantSource clock) {
    this.relations = relations;
    this.lapseRequests = lapseRequests;
    this.files = files;
    this.clock = clock;
  }

  /// Keeps what the event tells, unless something later is known; what is asked of the client by
  /// whom no appointment relates to them any more lapses. A letter that the appointment has no more
  /// is deleted before: whoever dies in between still knows that it had it.
  public void keep(AppointmentChanged event) {
    KnownAppointment next =
        new KnownAppointment(
            new AppointmentId(event.appointmentId()),
            event.version(),
            new UserId(event.clientId()),
            event.professionalId() == null ? null : new UserId(event.professionalId()),
            event.status(),
            event.routingStatus(),
            event.proposedTo().stream().map(UserId::new).toList(),
            event.referralFileId() == null ? null : new FileId(event.referralFileId()));
    relations
        .appointment(next.id())
        .filter(it -> it.version() < next.version())
        .flatMap(KnownAppointment::letterId)
        .filter(it -> !next.letterId().equals(Optional.of(it)))
        .ifPresent(it -> delete(it, next));
    relations.keep(next);
    lapseRequests.ofClient(new UserId(event.clientId()));
  }

  private void delete(FileId letter, KnownAppointment appointment) {
    Retry.whenStale(() -> {
      files.find(letter).ifPresent(it -> delete(it, appointment));
      return letter;
    });
  }

  private void delete(Versioned<StoredFile> read, KnownAppointment appointment) {
    if (read.value() instanceof StoredFile.Kept file
        && file.attachment() instanceof Attachment.Letter it
        && it.appointment().equals(appointment.id())) {
      files.save(
          FileChange.of(read.with(file.deleted(appointment.client(), clock.instant()))),
          Optional.empty());
    }
  }
}
