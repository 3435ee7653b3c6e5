package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Guardianship;
import ca.jechemine.identity.domain.Guardianships;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whom somebody guards, and who guards them, today.
public final class ReadGuardianship {

  private final Accounts accounts;
  private final Guardianships guardianships;
  private final InstantSource clock;

  public ReadGuardianship(Accounts accounts, Guardianships guardianships, InstantSource clock) {
    this.accounts = accounts;
    this.guardianships = guardianships;
    this.clock = clock;
  }

  /// The minors that they may act for, in the order in which they came. The minors' accounts say
  /// so, not the list at the guardian.
  public List<Account> managedBy(UserId guardian) {
    Instant now = clock.instant();
    return accounts.findAll(guardianships.managedBy(guardian)).stream()
        .filter(it -> Guardianship.mayActFor(guardian, it, now))
        .sorted(Comparator.comparing(Account::createdAt))
        .toList();
  }

  /// Who may act for them, if anybody may. Nobody does whose account is anonymised.
  public Optional<Account> guardianOf(UserId minor) {
    Instant now = clock.instant();
    return accounts
        .find(minor)
        .map(Versioned::value)
        .filter(it -> it.guardianId().filter(by -> Guardianship.mayActFor(by, it, now)).isPresent())
        .flatMap(Account::guardianId)
        .flatMap(accounts::find)
        .map(Versioned::value)
        .filter(it -> !Anonymised.is(it));
  }
}
