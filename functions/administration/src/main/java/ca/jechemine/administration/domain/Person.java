package ca.jechemine.administration.domain;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody as administrators see them in lists. Several domains tell of them, in any order, so
/// that the account itself may be unknown yet: then they are in no list.
///
/// @param toldFirst when what was told earliest of the account happened: it was made
public record Person(
    UserId id,
    @Nullable Account account,
    @Nullable Instant toldFirst,
    Guarantee guarantee,
    Practice practice,
    ClientSummary summary) {

  /// Nothing is known yet.
  public static Person unknown(UserId id) {
    return new Person(id, null, null, Guarantee.NONE, Practice.UNKNOWN, ClientSummary.NONE);
  }

  public Optional<Account> known() {
    return Optional.ofNullable(account);
  }

  /// Whether they are gone for good, forgotten or merged with another account.
  public boolean isGone() {
    return known().filter(Account::isGone).isPresent();
  }

  /// The list that they are in, if any.
  public Optional<Listing> listing() {
    return known().flatMap(Account::listing);
  }

  /// When they joined; while nothing was told of the account, when its id was made.
  public Instant joinedAt() {
    return toldFirst == null ? HexId.madeAt(id.value()) : toldFirst;
  }

  /// With the account as it became at that time; the same when that is nothing new, but perhaps for
  /// when they joined.
  public Person with(Account told, Instant at) {
    Instant first = toldFirst == null || at.isBefore(toldFirst) ? at : toldFirst;
    Account newest = account != null && account.version() >= told.version() ? account : told;
    return new Person(id, newest, first, guarantee, practice, summary);
  }

  /// With the guarantee as it became; the same when that is nothing new.
  public Person with(Guarantee told) {
    return guarantee.version() >= told.version()
        ? this
        : new Person(id, account, toldFirst, told, practice, summary);
  }

  /// With the practice as it became; the same when that is nothing new.
  public Person with(Practice told) {
    return practice.version() >= told.version()
        ? this
        : new Person(id, account, toldFirst, guarantee, told, summary);
  }

  /// With what their appointments come to.
  public Person with(ClientSummary counted) {
    return new Person(id, account, toldFirst, guarantee, practice, counted);
  }
}
