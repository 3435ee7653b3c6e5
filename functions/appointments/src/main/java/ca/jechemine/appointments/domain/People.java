package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// The people whom this domain knows of, by what the identity domain tells.
public interface People {

  /// Somebody, as they were heard of last.
  Optional<Person> find(UserId id);

  /// These, as they were heard of last; who is not known is left out. At most a hundred.
  Map<UserId, Person> findAll(Collection<UserId> ids);

  /// Whose that e-mail address is, whatever its case: an account's, or that of a guest who booked
  /// under it before.
  Optional<UserId> withEmail(String email);

  /// Keeps somebody as they were at that moment, unless something later is known.
  void keep(Person person, Instant since);
}
