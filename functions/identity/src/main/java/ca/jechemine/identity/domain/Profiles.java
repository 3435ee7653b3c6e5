package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Where professionals' profiles are kept. Each changes only together with its account, whose
/// version guards both (docs/adr/0020): hand the steps to [Accounts].
public interface Profiles {

  /// The profile as it is now.
  Optional<Profile> find(UserId holder);

  /// Keeps the first profile of a new account.
  Step creating(Profile profile);

  /// Keeps the profile in place of what was there, if anything was.
  Step keeping(Profile profile);
}
