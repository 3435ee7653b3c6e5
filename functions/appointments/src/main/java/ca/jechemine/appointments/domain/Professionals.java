package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// The professionals whom this domain knows of, by what the identity domain tells.
public interface Professionals {

  /// One, as they were heard of last.
  Optional<Professional> find(UserId id);

  /// Keeps one, unless something later is known.
  void keep(Professional professional);
}
