package ca.jechemine.library.domain.prescription;

import ca.jechemine.kernel.UserId;

/// Which professionals accompany which clients, by what the appointments domain tells.
public interface Relations {

  /// Whether an appointment relates them (contract 40 §2.5).
  boolean areRelated(UserId professional, UserId client);

  /// Keeps the appointment as it was at that version, unless something later is known.
  void keep(KnownAppointment appointment);
}
