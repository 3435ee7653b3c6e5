package ca.jechemine.identity.domain;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where it is kept who guards whom, beside the minor's account, which decides; and who was asked.
public interface Guardianships {

  /// The most that somebody can be shown to guard.
  int MOST = 100;

  /// Whom somebody is down as guardian of, in any order; at most `MOST`.
  List<UserId> managedBy(UserId guardian);

  /// What one of the two asked the other, if anything was.
  Optional<GuardianRequest> request(UserId minor, UserId guardian);

  /// Every request about the minor, at most `MOST`.
  List<GuardianRequest> requestsAbout(UserId minor);

  /// Keeps a request, in place of one of the same side's or of one that ended.
  ///
  /// @throws StaleVersion while one of the other side's holds
  Step asking(GuardianRequest request, Instant now);

  /// Forgets a request that was read: answered, declined or withdrawn, once.
  ///
  /// @throws StaleVersion when it is not that one any more
  Step settling(GuardianRequest read);

  /// Forgets whatever the one asked the other, if anything.
  Step forgetting(UserId minor, UserId guardian);

  /// Puts the minor down at the guardian, whose account must be in use.
  ///
  /// @throws StaleVersion when it is not
  List<Step> managing(UserId guardian, UserId minor, Instant now);

  /// Strikes the minor out at the guardian.
  Step releasing(UserId guardian, UserId minor);
}
