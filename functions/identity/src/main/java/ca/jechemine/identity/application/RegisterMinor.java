package ca.jechemine.identity.application;

import ca.jechemine.contracts.GuestEvent.GuestResolved;
import ca.jechemine.contracts.GuestEvent.MinorBooked;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Age;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.Guardianship;
import ca.jechemine.identity.domain.Guardianships;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.Merges;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A minor for whom their guardian booked has an account that the guardian manages (contract 20
/// §2.2, docs/adr/0029): one of the guardian's own minors of that name and birth date, or else a
/// new one, without a password and without a mailbox. Nobody is looked for outside of the family.
public final class RegisterMinor {

  private final Accounts accounts;
  private final Guardianships guardianships;
  private final MedicalProfiles medicalProfiles;
  private final Merges merges;
  private final InstantSource clock;

  public RegisterMinor(
      Accounts accounts,
      Guardianships guardianships,
      MedicalProfiles medicalProfiles,
      Merges merges,
      InstantSource clock) {
    this.accounts = accounts;
    this.guardianships = guardianships;
    this.medicalProfiles = medicalProfiles;
    this.merges = merges;
    this.clock = clock;
  }

  /// What came of it.
  public enum Outcome {
    /// The minor has an account under the id of the booking.
    REGISTERED,
    /// The guardian had that minor already, and the booking is told to be theirs.
    KNOWN,
    /// They cannot be linked, and the booking is told to be the guardian's.
    NOT_LINKED
  }

  /// Makes the account, unless there is one. Nothing new the second time.
  public Outcome register(MinorBooked event) {
    return Retry.whenStale(() -> attempt(event));
  }

  private Outcome attempt(MinorBooked event) {
    Instant now = clock.instant();
    UserId id = new UserId(event.userId());
    UserId guardian = new UserId(event.guardianId());
    Optional<Account> there = accounts.find(id).map(Versioned::value);
    if (there.isPresent()) {
      return givenUp(there.get()).map(it -> known(event, it, now)).orElse(Outcome.REGISTERED);
    }
    List<UserId> managed = guardianships.managedBy(guardian);
    Optional<Account> known =
        accounts.findAll(managed).stream()
            .filter(it -> Guardianship.isGuardedBy(guardian, it) && isSame(it.person(), event))
            .findFirst();
    if (known.isPresent()) {
      return known(event, known.get().id(), now);
    }
    if (!mayBeLinked(event, guardian, managed, now)) {
      resolve(event, guardian, now);
      return Outcome.NOT_LINKED;
    }
    create(minor(id, event, now).withGuardian(guardian), guardian, now);
    return Outcome.REGISTERED;
  }

  /// Whose the account became, if it was merged with another one of the minor's.
  private Optional<UserId> givenUp(Account account) {
    return Anonymised.is(account)
        ? merges.find(account.id()).map(it -> it.value().survivor())
        : Optional.empty();
  }

  private Outcome known(MinorBooked event, UserId account, Instant now) {
    resolve(event, account, now);
    return Outcome.KNOWN;
  }

  private boolean mayBeLinked(
      MinorBooked event, UserId guardian, List<UserId> managed, Instant now) {
    return managed.size() < Guardianships.MOST
        && Age.isMinor(event.dateOfBirth(), now)
        && accounts.find(guardian).filter(it -> Guardianship.mayGuard(it.value(), now)).isPresent();
  }

  private void resolve(MinorBooked event, UserId account, Instant now) {
    accounts.carryOut(
        Work.none()
            .telling(
                List.of(
                    new GuestResolved(
                        event.appointmentId(), event.userId(), account.value(), now))));
  }

  /// An id that was taken meanwhile, or a guardian who left, is decided upon again.
  private void create(Account minor, UserId guardian, Instant now) {
    List<Step> steps = new ArrayList<>(guardianships.managing(guardian, minor.id(), now));
    steps.add(medicalProfiles.creating(MedicalProfile.empty(minor.id(), now)));
    try {
      accounts.create(minor, new Work(steps, List.of(), Optional.empty()));
    } catch (Refusal.Conflict taken) {
      throw new StaleVersion("the minor");
    }
  }

  private static boolean isSame(Person person, MinorBooked event) {
    return event.dateOfBirth().equals(person.dateOfBirth())
        && person.firstName().equalsIgnoreCase(event.firstName())
        && person.lastName().equalsIgnoreCase(event.lastName());
  }

  private static Account minor(UserId id, MinorBooked event, Instant now) {
    return Account.of(
        id,
        noMailbox(id),
        new Person(
            event.firstName(),
            event.lastName(),
            event.language(),
            null,
            null,
            null,
            null,
            event.dateOfBirth()),
        Standing.provisioned(Role.CLIENT, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
        Credentials.first(null),
        now);
  }

  /// Each account has an address; this one is nobody's and never will be (RFC 6761).
  private static EmailAddress noMailbox(UserId id) {
    return new EmailAddress("minor_" + id + "@no-mailbox.invalid");
  }
}
