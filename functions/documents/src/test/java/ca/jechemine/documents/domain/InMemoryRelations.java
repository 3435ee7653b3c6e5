package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Relations in memory, for tests.
public final class InMemoryRelations implements Relations {

  private final Map<AppointmentId, KnownAppointment> appointments = new HashMap<>();
  private final Map<FileId, Attachment.Letter> letters = new HashMap<>();

  @Override
  public synchronized boolean areRelated(UserId professional, UserId client) {
    return appointments.values().stream()
        .filter(it -> it.client().equals(client))
        .anyMatch(it -> it.related().filter(professional::equals).isPresent());
  }

  @Override
  public synchronized Optional<KnownAppointment> appointment(AppointmentId id) {
    return Optional.ofNullable(appointments.get(id));
  }

  @Override
  public synchronized void keep(KnownAppointment appointment) {
    KnownAppointment known = appointments.get(appointment.id());
    if (known != null && known.version() >= appointment.version()) {
      return;
    }
    appointments.put(appointment.id(), appointment);
    appointment
        .letterId()
        .ifPresent(it -> letters.put(it, new Attachment.Letter(appointment.id())));
  }

  synchronized Optional<Attachment.Letter> letter(FileId file) {
    return Optional.ofNullable(letters.get(file));
  }
}
