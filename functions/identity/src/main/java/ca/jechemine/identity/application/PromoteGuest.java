package ca.jechemine.identity.application;

import ca.jechemine.contracts.GuestEvent.GuestPromoted;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Answer.Words;
import ca.jechemine.identity.domain.Changes;
import ca.jechemine.identity.domain.MedicalField;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// A guest whose request has its first date becomes a client, with a medical profile that names the
/// motif (contract 20 §4.4). Nothing else of the account changes: it has no password before as
/// after, and is claimed by whoever reads its mailbox.
public final class PromoteGuest {

  private final Accounts accounts;
  private final MedicalProfiles medicalProfiles;
  private final InstantSource clock;

  public PromoteGuest(Accounts accounts, MedicalProfiles medicalProfiles, InstantSource clock) {
    this.accounts = accounts;
    this.medicalProfiles = medicalProfiles;
    this.clock = clock;
  }

  /// Promotes the guest; nothing when the account is of another role, was promoted before, or is
  /// nobody's any more.
  ///
  /// @throws IllegalStateException when the account is not there yet: the event comes again
  public void promote(GuestPromoted event) {
    UserId id = new UserId(event.userId());
    Retry.whenStale(() -> {
      Versioned<Account> read =
          accounts
              .find(id)
              .orElseThrow(() -> new IllegalStateException("the guest has no account yet"));
      if (isGuest(read.value())) {
        accounts.save(read, asClient(read.value()), profile(read.value(), event));
      }
      return id;
    });
  }

  private static boolean isGuest(Account account) {
    return switch (account.standing().role()) {
      case GUEST, PROSPECT -> !Anonymised.is(account);
      case CLIENT, PROFESSIONAL, ADMIN, EMPLOYEE -> false;
    };
  }

  private static Account asClient(Account guest) {
    return guest.with(guest.standing().with(Role.CLIENT, null));
  }

  /// The first medical profile. One that is there already is the client's own and stays.
  private Work profile(Account guest, GuestPromoted event) {
    if (medicalProfiles.find(guest.id()).isPresent()) {
      return Work.none();
    }
    Instant now = clock.instant();
    MedicalProfile profile =
        event.primaryIssue() == null
            ? MedicalProfile.empty(guest.id(), now)
            : MedicalProfile.opened(guest.id(), naming(event.primaryIssue()), now);
    return Work.of(medicalProfiles.creating(profile));
  }

  private static Changes<MedicalField> naming(String motif) {
    return new Changes<>(Map.of(MedicalField.PRIMARY_ISSUE, Optional.of(new Words(motif))));
  }
}
