package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Where medical profiles are kept. Each changes only together with its account, whose version
/// guards both (docs/adr/0020): hand the steps to [Accounts], which publishes with them what
/// matching must know.
public interface MedicalProfiles {

  /// The medical profile as it is now.
  Optional<MedicalProfile> find(UserId holder);

  /// Keeps the first medical profile of a new account.
  Step creating(MedicalProfile profile);

  /// Keeps the medical profile in place of what was there, if anything was.
  Step keeping(MedicalProfile profile);

  /// Forgets the medical profile of an account that is given up, if there is one.
  Step forgetting(UserId holder);
}
