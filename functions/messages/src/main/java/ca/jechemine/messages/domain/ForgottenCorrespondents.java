package ca.jechemine.messages.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// Who is forgotten, and how far.
public interface ForgottenCorrespondents {

  /// As many messages as one delivery deletes.
  int PAGE = 25;

  /// Somebody who is, or is being, forgotten.
  Optional<ForgottenCorrespondent> find(UserId id);

  /// Keeps that somebody is to be forgotten, unless that is kept.
  void begin(UserId id, Instant now);

  /// Forgets the next of what is theirs: what concerns them as a client is deleted, message by
  /// message, for everybody; they leave what does not. Nothing is added to it meanwhile.
  ///
  /// @return whether there was anything
  boolean forgetNext(UserId id);

  /// Keeps how far it has come and, while it is not done, has it gone on with.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody went on since it was read
  void keep(ForgottenCorrespondent after, Instant now);
}
