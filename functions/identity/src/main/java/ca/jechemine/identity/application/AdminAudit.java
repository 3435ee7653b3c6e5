package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Locale;

/// Where it is written down who did what to an administrator.
public interface AdminAudit {

  /// Notes it, together with the change.
  Step noting(Action action, UserId holder, Author by, Instant now);

  /// What was done (contract 40 §6.7).
  enum Action {
    ADMIN_CREATED,
    ADMIN_UPDATED,
    ADMIN_DEACTIVATED;

    /// As the log spells it, in lower case.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
