package ca.jechemine.library.domain.prescription;

import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// The people whom the library knows of, by what the identity domain tells.
public interface People {

  /// Somebody, as they were heard of last.
  Optional<Person> find(UserId id);

  /// Keeps somebody as they were at that version, unless something later is known.
  void keep(Person person);
}
