package ca.jechemine.messages.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Which professionals accompany which clients, by what the appointments domain tells.
public interface Relations {

  /// The client's professional: of their latest appointment, by its date, that is scheduled, under
  /// way or completed.
  Optional<UserId> professionalOf(UserId client);

  /// Whether the professional has any appointment with the client.
  boolean areRelated(UserId professional, UserId client);

  /// The clients with whom the professional has any appointment. A page may hold fewer than there
  /// are, or none, while others follow.
  Page<UserId> clientsOf(UserId professional, PageRequest page);

  /// Keeps it as it was at that version, unless something later is known.
  void keep(KnownAppointment appointment);
}
