package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// Who is forgotten, and how far.
public interface ForgottenPeople {

  /// Somebody who is, or is being, forgotten.
  Optional<ForgottenPerson> find(UserId id);

  /// Keeps that somebody is to be forgotten, unless that is kept.
  void begin(UserId id, Instant now);

  /// Keeps how far it has come and, while it is not done, has it gone on with.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody went on since it was read
  void keep(ForgottenPerson after, Instant now);
}
