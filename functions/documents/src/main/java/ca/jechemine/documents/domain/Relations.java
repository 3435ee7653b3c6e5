package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Which professionals accompany which clients, by what the appointments domain tells.
public interface Relations {

  /// Whether an appointment relates them (contract 40 §2.5).
  boolean areRelated(UserId professional, UserId client);

  /// An appointment, as it was heard of last.
  Optional<KnownAppointment> appointment(AppointmentId id);

  /// Keeps it as it was at that version, unless something later is known.
  void keep(KnownAppointment appointment);
}
