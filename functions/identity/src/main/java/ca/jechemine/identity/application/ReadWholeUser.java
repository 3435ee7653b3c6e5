package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.AdminStatus;
import ca.jechemine.identity.domain.AppointmentTally;
import ca.jechemine.identity.domain.ClientLinks;
import ca.jechemine.identity.domain.File;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.Reading;
import ca.jechemine.identity.domain.ReadingRights;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// An administrator reads an account with the form of its role and what is counted of its
/// appointments, as far as the matrix of contract 10 §5 lets them. What is shown of a client is in
/// the access log before it is answered: the account, and the medical profile where there is one.
public final class ReadWholeUser {

  private final Accounts accounts;
  private final Forms forms;
  private final ClientLinks links;
  private final OpenFile openFile;
  private final InstantSource clock;

  public ReadWholeUser(
      Accounts accounts, Forms forms, ClientLinks links, OpenFile openFile, InstantSource clock) {
    this.accounts = accounts;
    this.forms = forms;
    this.links = links;
    this.openFile = openFile;
    this.clock = clock;
  }

  /// All of it that the caller may see.
  ///
  /// @throws Refusal.Forbidden when nothing of it is for the caller
  /// @throws Refusal.NotFound when nobody has that id, and the caller may look for people
  public WholeUser read(UserId id, Caller caller, Origin origin) {
    Account account =
        accounts
            .find(id)
            .orElseThrow(() -> OpenFile.nobody(File.USER, caller, ReadUser::notFound))
            .value();
    Reading reading = openFile.open(File.USER, caller, account, origin);
    boolean all = reading instanceof Reading.Full;
    Optional<Profile> profile =
        account.standing().role() == Role.PROFESSIONAL
            ? forms.profiles().find(id)
            : Optional.empty();
    Optional<MedicalProfile> medical =
        all && ReadingRights.isClient(account)
            ? forms.medicalProfiles().find(id)
            : Optional.empty();
    medical.ifPresent(_ -> openFile.open(File.MEDICAL_PROFILE, caller, account, origin));
    AppointmentTally tally = links.tally(account);
    return new WholeUser(account, all, profile, medical, tally, status(account, tally));
  }

  private AdminStatus status(Account account, AppointmentTally tally) {
    Optional<Instant> due =
        ReadingRights.isClient(account) ? links.transferDueAt(account.id()) : Optional.empty();
    return AdminStatus.of(account, tally, due.orElse(null), clock.instant());
  }

  /// What the caller sees; unless `all`, without the phone and the place.
  public record WholeUser(
      Account account,
      boolean all,
      Optional<Profile> profile,
      Optional<MedicalProfile> medical,
      AppointmentTally tally,
      AdminStatus status) {}
}
