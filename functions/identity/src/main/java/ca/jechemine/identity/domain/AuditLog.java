package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The log of sign-in matters, which is only ever added to.
public interface AuditLog {

  /// Notes what happened, with what made it happen.
  Step noting(Entry entry);

  /// What happened: about which address and account, if anybody has one; by whom, if somebody else
  /// did it; from where.
  record Entry(
      AuditAction action,
      EmailAddress email,
      @Nullable UserId account,
      @Nullable UserId actor,
      Visitor visitor) {

    /// What the holder of the account did, or somebody in their name.
    public static Entry of(AuditAction action, Account account, Visitor visitor) {
      return new Entry(action, account.email(), account.id(), null, visitor);
    }

    /// What an administrator did.
    public Entry by(UserId administrator) {
      return new Entry(action, email, account, administrator, visitor);
    }

    /// The account, if somebody has the address.
    public Optional<UserId> accountId() {
      return Optional.ofNullable(account);
    }
  }
}
