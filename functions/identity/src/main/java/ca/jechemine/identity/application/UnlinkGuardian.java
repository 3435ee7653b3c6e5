package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.GuardianRequest;
import ca.jechemine.identity.domain.Guardianship;
import ca.jechemine.identity.domain.Guardianships;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.util.List;
import java.util.Optional;

/// The minor or the guardian ends the guardianship, or what was asked of them or by them for it.
/// One of the two is enough for that, at any age.
public final class UnlinkGuardian {

  private final Accounts accounts;
  private final Guardianships guardianships;

  public UnlinkGuardian(Accounts accounts, Guardianships guardianships) {
    this.accounts = accounts;
    this.guardianships = guardianships;
  }

  /// Ends it.
  ///
  /// @throws Refusal.Forbidden when the caller has no part in it, whether or not there is such a
  ///   minor
  /// @throws Refusal.NotFound when the caller is the minor and there is nothing to end
  public void unlink(UserId caller, UserId minor) {
    Retry.whenStale(() -> caller.equals(minor) ? byMinor(minor) : byGuardian(caller, minor));
  }

  /// The requests are read first: one that is answered meanwhile shows as a guardian.
  private boolean byMinor(UserId minor) {
    List<Step> requests =
        guardianships.requestsAbout(minor).stream().map(guardianships::settling).toList();
    Versioned<Account> read = accounts.find(minor).orElseThrow(ReadUser::notFound);
    Optional<UserId> guardian = read.value().guardianId();
    if (guardian.isPresent()) {
      return ended(read, guardian.get());
    }
    if (requests.isEmpty()) {
      throw Refusal.notFound(
          new Text("Ce compte n’a pas de responsable.", "This account has no guardian."));
    }
    accounts.carryOut(new Work(requests, List.of(), Optional.empty()));
    return true;
  }

  private boolean byGuardian(UserId guardian, UserId minor) {
    Optional<Versioned<Account>> read = guarded(minor, guardian);
    if (read.isPresent()) {
      return ended(read.get(), guardian);
    }
    Optional<GuardianRequest> request = guardianships.request(minor, guardian);
    if (request.isPresent()) {
      accounts.carryOut(Work.of(guardianships.settling(request.get())));
      return true;
    }
    if (guarded(minor, guardian).isPresent()) {
      throw new StaleVersion("the guardianship, which was agreed to just now");
    }
    throw LinkGuardian.forbidden();
  }

  private Optional<Versioned<Account>> guarded(UserId minor, UserId guardian) {
    return accounts.find(minor).filter(it -> Guardianship.isGuardedBy(guardian, it.value()));
  }

  private boolean ended(Versioned<Account> read, UserId guardian) {
    UserId minor = read.value().id();
    accounts.save(
        read,
        read.value().withGuardian(null),
        Work.of(
            guardianships.releasing(guardian, minor), guardianships.forgetting(minor, guardian)));
    return true;
  }
}
