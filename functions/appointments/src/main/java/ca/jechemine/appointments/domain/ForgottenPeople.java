package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// Whom this domain has forgotten, and how far it is with that. Nobody is ever taken out: whatever
/// comes late must be forgotten too.
public interface ForgottenPeople {

  /// That of somebody, if they are to be forgotten.
  Optional<ForgottenPerson> find(UserId id);

  /// Begins with somebody; nothing when it was begun before.
  void begin(UserId id, Instant now);

  /// Keeps how far it is in place of what was read, and tells that it is to be gone on with unless
  /// it is done.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody else went on meanwhile
  void keep(ForgottenPerson after, Instant now);
}
