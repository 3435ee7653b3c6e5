package ca.jechemine.identity.domain;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Optional;

/// Admin records as lists show them. They are kept with their accounts, by [Accounts].
public interface Administrators {

  /// All that are active, newest first.
  List<Administrator> active();

  /// That of the account, active or not.
  Optional<Administrator> of(UserId account);

  /// Whose the record of that id is.
  Optional<UserId> holder(String adminId);

  /// Whether there was ever a super administrator.
  boolean hasSuperAdmin();

  /// Nothing is done unless the appointer's account and record are still active, and they may do
  /// the same as when the record was read.
  ///
  /// @throws StaleVersion as the step is carried out, otherwise
  Step whileHolding(Appointer appointer);
}
