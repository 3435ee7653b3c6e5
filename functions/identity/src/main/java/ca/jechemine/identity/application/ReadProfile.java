package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.File;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.Profiles;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;

/// Somebody reads a professional's profile: the own one, or an administrator that of another.
public final class ReadProfile {

  private final Accounts accounts;
  private final Profiles profiles;
  private final OpenFile openFile;

  public ReadProfile(Accounts accounts, Profiles profiles, OpenFile openFile) {
    this.accounts = accounts;
    this.profiles = profiles;
    this.openFile = openFile;
  }

  /// The own profile.
  ///
  /// @throws Refusal.NotFound when there is none
  public Profile own(UserId id) {
    return profiles.find(id).orElseThrow(ProfileNotFound::professional);
  }

  /// Somebody's profile.
  ///
  /// @throws Refusal.Forbidden when it is not the caller's to read
  /// @throws Refusal.NotFound when there is no such account and the caller may look for one, or it
  ///   has no profile
  public Profile of(UserId id, Caller caller, Origin origin) {
    Account holder =
        accounts
            .find(id)
            .map(Versioned::value)
            .orElseThrow(() ->
                OpenFile.nobody(File.PROFESSIONAL_PROFILE, caller, ProfileNotFound::professional));
    openFile.open(File.PROFESSIONAL_PROFILE, caller, holder, origin);
    return own(id);
  }
}
