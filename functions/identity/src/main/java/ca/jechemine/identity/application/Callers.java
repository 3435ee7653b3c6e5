package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Accounts as far as the door needs them.
public interface Callers {

  /// The account as it is now, with the permissions of an Admin record that is active.
  Optional<KnownCaller> find(UserId id);
}
