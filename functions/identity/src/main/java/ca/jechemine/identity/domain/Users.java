package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;

/// Lists of accounts, newest first.
public interface Users {

  /// Everybody in that role.
  Page<UserSummary> in(Role role, PageRequest page);

  /// Everybody.
  Page<UserSummary> all(PageRequest page);

  /// The professionals whom the public sees.
  Page<ListedProfessional> listed(PageRequest page);
}
