package ca.jechemine.identity.application;

import ca.jechemine.identity.application.Visit.Purpose;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.LoginBlock;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// How an attempt to sign in ended.
public sealed interface LoginOutcome {

  /// The account that has the address, if there is one.
  default Optional<UserId> accountId() {
    return switch (this) {
      case Unknown _ -> Optional.empty();
      case Failed it -> Optional.of(it.account());
      case Blocked it -> Optional.of(it.account());
      case Succeeded it -> Optional.of(it.account().id());
    };
  }

  /// As the log tells of it.
  default AuditAction auditedAs(Purpose purpose) {
    return switch (this) {
      case Unknown _, Failed _ -> AuditAction.LOGIN_FAILED;
      case Blocked _, Succeeded _ when purpose == Purpose.REASON -> AuditAction.LOGIN_REASON_READ;
      case Blocked it -> auditedAs(it.block());
      case Succeeded _ -> AuditAction.LOGIN_SUCCESS;
    };
  }

  private static AuditAction auditedAs(LoginBlock block) {
    return switch (block) {
      case AUTH_EMAIL_NOT_VERIFIED -> AuditAction.LOGIN_BLOCKED_UNVERIFIED;
      case AUTH_LICENSE_REJECTED -> AuditAction.LOGIN_BLOCKED_REJECTED;
      case AUTH_ACCOUNT_DEACTIVATED, AUTH_ACCOUNT_INACTIVE -> AuditAction.LOGIN_BLOCKED_INACTIVE;
    };
  }

  /// Nobody has that address.
  record Unknown() implements LoginOutcome {}

  /// The password is wrong, or there is none.
  record Failed(UserId account) implements LoginOutcome {}

  /// The password is right, and something else stands in the way.
  record Blocked(UserId account, LoginBlock block) implements LoginOutcome {}

  /// Signed in. `password` is the hash to keep from now on.
  record Succeeded(Account account, PasswordHash password) implements LoginOutcome {

    /// Whether another hash is kept so far.
    public boolean renewsPassword() {
      return account.password().filter(password::equals).isEmpty();
    }
  }
}
