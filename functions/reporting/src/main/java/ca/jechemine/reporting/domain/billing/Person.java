package ca.jechemine.reporting.domain.billing;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import java.time.Instant;

/// Somebody with an account, as it was told of. It may be told twice, late and in any order: what
/// comes of it is the same.
///
/// @param joinedAt when the account was made: the first that was told of it
/// @param spreadVersion up to which version their sessions have their name
public record Person(
    Party party, Role role, AccountStatus status, Instant joinedAt, long spreadVersion) {

  /// With another thing that was told of the account.
  public Person told(Person other) {
    Person latest = party.version() < other.party.version() ? other : this;
    Instant joined = joinedAt.isBefore(other.joinedAt) ? joinedAt : other.joinedAt;
    boolean isSpread =
        spreadVersion == party.version() && party.equals(latest.versioned(party.version()));
    return new Person(
        latest.party,
        latest.role,
        latest.status,
        joined,
        isSpread ? latest.party.version() : spreadVersion);
  }

  private Party versioned(long version) {
    return new Party(
        party.id(), version, party.firstName(), party.lastName(), party.email(), party.guarantee());
  }

  /// With their sessions having their name.
  public Person spread() {
    return new Person(party, role, status, joinedAt, party.version());
  }

  /// Whether their sessions have their name.
  public boolean isSpread() {
    return spreadVersion == party.version();
  }

  /// Whether the account is in use or waits to be.
  public boolean isCounted() {
    return status != AccountStatus.INACTIVE && (role == Role.CLIENT || role == Role.PROFESSIONAL);
  }

  /// Whether it is a professional who waits to be let in.
  public boolean isAwaitingApproval() {
    return role == Role.PROFESSIONAL && status == AccountStatus.PENDING;
  }
}
