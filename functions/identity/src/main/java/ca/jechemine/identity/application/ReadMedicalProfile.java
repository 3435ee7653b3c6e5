package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Age;
import ca.jechemine.identity.domain.Concerns;
import ca.jechemine.identity.domain.File;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.identity.domain.Reading;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;

/// Somebody reads a medical profile: the client's own, or as far as the matrix allows that of
/// another, which is in the access log before it is answered.
public final class ReadMedicalProfile {

  private final Accounts accounts;
  private final MedicalProfiles profiles;
  private final OpenFile openFile;
  private final InstantSource clock;

  public ReadMedicalProfile(
      Accounts accounts, MedicalProfiles profiles, OpenFile openFile, InstantSource clock) {
    this.accounts = accounts;
    this.profiles = profiles;
    this.openFile = openFile;
    this.clock = clock;
  }

  /// The own medical profile.
  ///
  /// @throws Refusal.NotFound when there is none
  public MedicalProfile own(UserId id) {
    return profiles.find(id).orElseThrow(ProfileNotFound::medical);
  }

  /// Somebody's medical profile, as far as the caller may see it.
  ///
  /// @throws Refusal.Forbidden when nothing of it is
  /// @throws Refusal.NotFound when there is no such account and the caller may look for one, or it
  ///   has no medical profile
  public Seen of(UserId id, Caller caller, Origin origin) {
    Account holder =
        accounts
            .find(id)
            .map(Versioned::value)
            .orElseThrow(
                () -> OpenFile.nobody(File.MEDICAL_PROFILE, caller, ProfileNotFound::medical));
    Reading reading = openFile.open(File.MEDICAL_PROFILE, caller, holder, origin);
    return switch (reading) {
      case Reading.Full _ -> new Seen.Whole(own(id));
      case Reading.Reduced _ ->
          new Seen.Reduced(id, Concerns.of(holder, own(id), Age.today(clock.instant())));
      case Reading.PhoneMasked _, Reading.Refused _ ->
          throw new IllegalStateException("no such reading of a medical profile");
    };
  }

  /// What the caller sees.
  public sealed interface Seen {

    /// Everything.
    record Whole(MedicalProfile profile) implements Seen {}

    /// What is needed to decide on a request.
    record Reduced(UserId holder, Concerns concerns) implements Seen {}
  }
}
