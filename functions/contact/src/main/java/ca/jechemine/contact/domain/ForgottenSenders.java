package ca.jechemine.contact.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// Whom this domain has forgotten, and how far it is with that. Nobody is ever taken out.
public interface ForgottenSenders {

  /// That of somebody, if they are to be forgotten.
  Optional<ForgottenSender> find(UserId id);

  /// Begins with somebody who is forgotten since then; nothing when it was begun before.
  void begin(UserId id, Instant since);

  /// An address that they had, of which something may be left to forget.
  Optional<FormerAddress> addressOf(UserId id);

  /// Keeps how far it is with somebody, and with that address of theirs, in place of what was read;
  /// an address that is done is forgotten itself. Tells that it is to be gone on with.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody else went on meanwhile
  void keep(ForgottenSender after, FormerAddress address, Instant now);

  /// Keeps that nothing is left of somebody.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody else went on meanwhile
  void finish(ForgottenSender after);
}
