package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Who is known, as the identity domain told.
public interface People {

  /// What was told of somebody last.
  Optional<Person> find(UserId id);

  /// Keeps that, unless something later is known.
  void keep(Person person);
}
