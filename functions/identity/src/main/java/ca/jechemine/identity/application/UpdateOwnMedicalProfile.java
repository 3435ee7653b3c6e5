package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Changes;
import ca.jechemine.identity.domain.MedicalField;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.kernel.Violations;
import java.time.Instant;
import java.time.InstantSource;

/// A client fills in parts of the own medical profile.
public final class UpdateOwnMedicalProfile {

  private final Accounts accounts;
  private final MedicalProfiles profiles;
  private final InstantSource clock;

  public UpdateOwnMedicalProfile(Accounts accounts, MedicalProfiles profiles, InstantSource clock) {
    this.accounts = accounts;
    this.profiles = profiles;
    this.clock = clock;
  }

  /// The whole medical profile as it is now.
  ///
  /// @throws Refusal.Invalid when all of it became more than is kept
  public MedicalProfile update(UserId id, Changes<MedicalField> changes) {
    return Retry.whenStale(() -> {
      Versioned<Account> read =
          accounts
              .find(id)
              .filter(it -> !Anonymised.is(it.value()))
              .orElseThrow(() -> Refusal.unauthenticated());
      Instant now = clock.instant();
      MedicalProfile next =
          profiles.find(id).orElseGet(() -> MedicalProfile.empty(id, now)).with(changes, now);
      Violations violations = new Violations();
      next.answers().require(violations);
      violations.refuseIfAny();
      accounts.save(read, read.value(), Work.of(profiles.keeping(next)));
      return next;
    });
  }
}
