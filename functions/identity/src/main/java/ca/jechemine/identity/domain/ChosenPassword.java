package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Role;
import java.time.Instant;

/// What becomes of an account whose holder chose a password through the mailed link (contract 10
/// §3.8): the address is proven, every session of before is over, and a guest or prospect becomes a
/// client. A professional who waits for approval goes on waiting; what is inactive stays so.
public final class ChosenPassword {

  private ChosenPassword() {}

  /// The account with that password.
  public static Account of(Account account, PasswordHash password, Instant now) {
    Standing proven = client(account.standing()).emailVerified(now);
    return account
        .with(proven.openedByProof(account.person().phone() != null))
        .with(account.credentials().renewed(password, now));
  }

  private static Standing client(Standing standing) {
    return switch (standing.role()) {
      case GUEST, PROSPECT -> standing.with(Role.CLIENT, null);
      case CLIENT, PROFESSIONAL, ADMIN, EMPLOYEE -> standing;
    };
  }
}
