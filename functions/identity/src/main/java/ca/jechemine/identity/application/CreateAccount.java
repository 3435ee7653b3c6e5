package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.Profiles;
import ca.jechemine.kernel.Refusal;

/// An account comes to be, with the empty profile that belongs to its role, and the other domains
/// hear of it.
public final class CreateAccount {

  private final Accounts accounts;
  private final Profiles profiles;
  private final MedicalProfiles medicalProfiles;

  public CreateAccount(Accounts accounts, Profiles profiles, MedicalProfiles medicalProfiles) {
    this.accounts = accounts;
    this.profiles = profiles;
    this.medicalProfiles = medicalProfiles;
  }

  /// Keeps the account and publishes it.
  ///
  /// @throws Refusal.Conflict when its address or its id is taken
  public void create(Account account) {
    accounts.create(account, profile(account));
  }

  private Work profile(Account account) {
    return switch (account.standing().role()) {
      case CLIENT ->
          Work.of(
              medicalProfiles.creating(MedicalProfile.empty(account.id(), account.createdAt())));
      case PROFESSIONAL ->
          Work.of(profiles.creating(Profile.empty(account.id(), account.createdAt())));
      case ADMIN, GUEST, PROSPECT, EMPLOYEE -> Work.none();
    };
  }
}
