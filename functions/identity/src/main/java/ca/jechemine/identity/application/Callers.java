package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Accounts as far as the door needs them.
public interface Callers {

  /// The account as it is now, with the permissions of an Admin record that is active, and with
  /// that sign-in of it, if one is named.
  Optional<KnownCaller> find(UserId id, @Nullable String signIn);
}
