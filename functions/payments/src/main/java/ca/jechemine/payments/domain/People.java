package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Who is known, as the identity domain told.
public interface People {

  /// What was told of somebody last.
  Optional<Person> find(UserId id);

  /// Those of them who are known.
  Map<UserId, Person> findAll(Collection<UserId> ids);

  /// Keeps that, unless something later is known.
  void keep(Person person);
}
