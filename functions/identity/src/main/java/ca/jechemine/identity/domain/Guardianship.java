package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// Who may act for whom. It follows from the minor's side alone, and is asked again each time: it
/// ends by itself on the eighteenth birthday (contract 10 §4.7, docs/adr/0019).
public final class Guardianship {

  private Guardianship() {}

  /// Whether the caller may act for the client: themself, or the guardian of a client who is a
  /// minor today.
  public static boolean mayActFor(UserId caller, Account client, Instant now) {
    return caller.equals(client.id()) || (isGuardedBy(caller, client) && isMinor(client, now));
  }

  /// Whether the caller is named as guardian, whatever the age.
  public static boolean isGuardedBy(UserId caller, Account client) {
    return client.guardianId().filter(caller::equals).isPresent();
  }

  /// Whether somebody may come to be guarded: a client in use whose birth date says that they are a
  /// minor.
  public static boolean mayBeGuarded(Account account, Instant now) {
    return ReadingRights.isClient(account) && isInUse(account) && isMinor(account, now);
  }

  /// Whether somebody may come to be a guardian: anybody in use who is not known to be a minor.
  public static boolean mayGuard(Account account, Instant now) {
    return isInUse(account) && !isMinor(account, now);
  }

  /// Whether the holder may say themself when they were born: whoever has a guardian would end that
  /// authority by it, or have it last. Administrators say so for them.
  public static boolean maySayWhenBorn(Account account) {
    return account.guardianId().isEmpty();
  }

  private static boolean isInUse(Account account) {
    return account.standing().status() != AccountStatus.INACTIVE;
  }

  private static boolean isMinor(Account account, Instant now) {
    return Age.isMinor(account.person().dateOfBirth(), now);
  }
}
