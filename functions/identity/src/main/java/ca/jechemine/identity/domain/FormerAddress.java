package ca.jechemine.identity.domain;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AccountNotice.EmailChanged;
import java.time.Instant;
import java.util.Optional;

/// The e-mail address that an account had before a change. Whoever reads its mail is told that it
/// is the account's no more, and never which one is.
public final class FormerAddress {

  private FormerAddress() {}

  /// What is told there; nothing when the address stayed the same, or when nobody ever proved that
  /// it was theirs although they had to: that is often a slip of the pen, and somebody else's.
  public static Optional<AccountNotice> notice(
      Account before, Account after, String id, Instant now) {
    return before.email().equals(after.email()) || before.standing().awaitsEmail()
        ? Optional.empty()
        : Optional.of(
            new EmailChanged(
                id,
                before.id().value(),
                before.email().value(),
                after.person().firstName(),
                after.person().language(),
                now));
  }
}
